package io.github.schemadiff.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.catalog.Contract;
import io.github.schemadiff.catalog.Dialect;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.schema.Content;
import io.github.schemadiff.schema.Facet;
import io.github.schemadiff.schema.Field;
import io.github.schemadiff.schema.Presence;
import io.github.schemadiff.schema.Shape;
import io.github.schemadiff.schema.SourceSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.JsonNodeFactory;

class MatcherTest {
  private static final SourceSpan HERE = SourceSpan.startOf("events.json");
  private static final Contract CONTRACT =
      new Contract.Avro(
          Contract.AvroTypes.NONE, JsonNodeFactory.instance.stringNode("null"), "event#");

  private static EventType event(String id, String name, List<Facet> facets, String... fields) {
    List<Field> members = new ArrayList<>();
    for (String field : fields) {
      Shape shape = new Shape.Scalar("string", List.of(), HERE);
      members.add(new Field(field, Presence.REQUIRED, shape, List.of(), HERE, HERE));
    }
    Shape shape =
        new Shape.Structure(Optional.empty(), members, new Content.Open(), List.of(), facets, HERE);
    return new EventType(id, name, "avro", Dialect.AVRO, shape, HERE, CONTRACT);
  }

  private static EventType named(String name, String... fields) {
    return event("id of " + name, name, List.of(), fields);
  }

  private static List<String> match(List<EventType> old, List<EventType> recent) {
    return new Matcher(Map.of(), Map.of())
        .match(old, recent).stream().map(MatcherTest::say).toList();
  }

  private static String say(Match match) {
    return switch (match) {
      case Match.Matched(EventType old, EventType recent, MatchReason reason) ->
          old.name() + " = " + recent.name() + " by " + reason;
      case Match.Added(EventType recent, Optional<String> before) ->
          "+ " + recent.name() + before.map(name -> " after " + name).orElse("");
      case Match.Removed(EventType old, Optional<String> after) ->
          "- " + old.name() + after.map(name -> " before " + name).orElse("");
    };
  }

  private static List<EventType> all(String... names) {
    return Arrays.stream(names).map(MatcherTest::named).toList();
  }

  @Test
  void theOnlyEventsAreTheSameWhateverTheirNames() {
    assertThat(match(all("Before"), all("After"))).containsExactly("Before = After by ONLY_EVENT");
  }

  @Test
  void anIdentifierIsStrongerThanAName() {
    EventType old = event("urn:booked", "RoomBooked", List.of());
    EventType recent = event("urn:booked", "BookingMade", List.of());
    EventType namesake = event("urn:other", "RoomBooked", List.of());
    assertThat(match(List.of(old), List.of(namesake, recent)))
        .containsExactly("+ RoomBooked", "RoomBooked = BookingMade by STABLE_ID");
  }

  @Test
  void anAliasNamesTheOldEventInFullOrShort() {
    EventType recent =
        event(
            "hotel.RoomTidied", "RoomTidied", List.of(new Facet.Alias("hotel.RoomCleaned", HERE)));
    EventType old = event("hotel.RoomCleaned", "RoomCleaned", List.of());
    assertThat(match(List.of(old, named("Other")), List.of(recent, named("Other"))))
        .containsExactly("RoomCleaned = RoomTidied by ALIAS", "Other = Other by STABLE_ID");
  }

  @ParameterizedTest
  @CsvSource({
    "RoomBooked, room-booked",
    "room_booked, roomBooked",
    "RoomBookedV2, room-booked.v2",
    "HTTPCalled, http_called",
  })
  void aNameIsTheSameInAnySpelling(String old, String recent) {
    assertThat(match(all(old, "Other"), all(recent, "Other")))
        .containsExactly(old + " = " + recent + " by NAME", "Other = Other by STABLE_ID");
  }

  @ParameterizedTest
  @CsvSource({
    "RoomCleaned, RoomCleanedV2",
    "RoomCleaned, room-cleaned.v2",
    "RoomCleaned, RoomCleaned2",
    "RoomCleaned, room_cleaned_v3",
    "RoomCleanedV2, RoomCleanedV10",
    "room.cleaned.v1.2, room.cleaned.v1.3",
  })
  void aLaterVersionIsASuccessorWhetherTheOriginalStaysOrGoes(String original, String later) {
    assertThat(match(all(original, "Other"), all(original, later, "Other")))
        .containsExactly(
            original + " = " + original + " by STABLE_ID",
            "+ " + later + " after " + original,
            "Other = Other by STABLE_ID");
    assertThat(match(all(original, "Other"), all(later, "Other")))
        .containsExactly(
            "- " + original + " before " + later,
            "+ " + later + " after " + original,
            "Other = Other by STABLE_ID");
  }

  @Test
  void anEarlierVersionIsNoSuccessorAndNotTheSame() {
    assertThat(match(all("RoomCleanedV2", "Other"), all("RoomCleaned", "Other")))
        .containsExactly("- RoomCleanedV2", "+ RoomCleaned", "Other = Other by STABLE_ID");
  }

  @Test
  void theSameFieldsAndAlikeNamesAreARename() {
    List<EventType> old =
        List.of(
            named("GuestCheckedIn", "id", "at", "guest", "room", "keys"),
            named("TableReserved", "id", "at", "table", "seats"));
    List<EventType> recent =
        List.of(
            named("GuestArrived", "id", "at", "guest", "room", "keys"),
            named("InvoicePaid", "id", "at", "amount", "invoice"));
    assertThat(match(old, recent))
        .containsExactly(
            "GuestCheckedIn = GuestArrived by SIMILARITY", "- TableReserved", "+ InvoicePaid");
  }

  @Test
  void anEnvelopeAloneMakesNoRename() {
    List<EventType> old = List.of(named("RoomBooked", "id", "at", "source", "guest"));
    List<EventType> recent =
        List.of(
            named("RoomCleaned", "id", "at", "source", "minutes"),
            named("RoomLocked", "id", "at", "source", "by"));
    assertThat(match(old, recent)).containsExactly("- RoomBooked", "+ RoomCleaned", "+ RoomLocked");
  }

  @Test
  void twoEquallyGoodCandidatesAreNone() {
    List<EventType> old = List.of(named("RoomBooked", "guest", "room"));
    List<EventType> recent =
        List.of(named("RoomHeld", "guest", "room"), named("RoomTaken", "guest", "room"));
    assertThat(match(old, recent)).containsExactly("- RoomBooked", "+ RoomHeld", "+ RoomTaken");
  }

  @Test
  void removedEventsStandWhereTheyStood() {
    assertThat(match(all("Aa", "Bb", "Cc", "Dd"), all("Dd", "Xx", "Aa", "Cc")))
        .containsExactly(
            "Dd = Dd by STABLE_ID", "+ Xx", "Aa = Aa by STABLE_ID", "- Bb", "Cc = Cc by STABLE_ID");
  }
}
