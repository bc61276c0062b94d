package io.github.schemadiff.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.engine.Comparer;
import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.EventComparison;
import io.github.schemadiff.engine.EventComparison.Outcome;
import io.github.schemadiff.engine.EventComparison.Word;
import io.github.schemadiff.engine.Further;
import io.github.schemadiff.engine.Progress;
import io.github.schemadiff.engine.Settings;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.source.Sources;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// What the pages of the Protobuf samples promise is what the program says.
class ProtobufSamplesTest {
  @Test
  void theHotelBreaksWhatItsPageSays() throws Exception {
    Comparison hotel = compare("hotel-protobuf");
    assertThat(hotel.old().problems()).isEmpty();
    assertThat(hotel.recent().problems()).isEmpty();
    assertThat(findings(hotel, Severity.VIOLATION))
        .containsExactlyInAnyOrder(
            "R1 required-field-added InvoiceIssued /tax_number backward",
            "R3 field-became-optional InvoiceIssued /currency forward",
            "R3 default-changed InvoiceIssued /terms both",
            "R4 type-changed RoomCleaned /room/minutes_to_clean both",
            "R4 type-changed MaintenanceRequested /room/minutes_to_clean both",
            "R4 type-changed RoomTakenOutOfService /room/minutes_to_clean both",
            "R4 type-changed RoomBooked /room/minutes_to_clean both",
            "R4 type-changed RoomBooked /price both",
            "R4 oneof-changed RoomBooked /card_token backward",
            "R4 field-renamed RoomBooked /guest/language_tag none",
            "R4 number-changed MaintenanceRequested /priority both",
            "R4 symbol-renumbered BookingCancelled /reason both",
            "R4 symbol-renumbered BookingCancelled /reason both",
            "R4 event-removed TableReserved  forward");
    assertThat(findings(hotel, Severity.WARNING))
        .contains("R4 optional-field-removed MaintenanceRequested /reported_by none");
    assertThat(findings(hotel, Severity.ADVICE))
        .containsExactly("R4 optional-field-removed RoomBooked /guest/phone none");
    assertThat(findings(hotel, Severity.INFO))
        .contains(
            "R4 successor-published RoomInspectedV2  none",
            "R1 optional-field-added RoomBooked /channel none");
  }

  @Test
  void oneSharedRoomIsOneCauseInFourEvents() throws Exception {
    assertThat(
            compare("hotel-protobuf").findings().stream()
                .filter(it -> it.path().toString().equals("/room/minutes_to_clean"))
                .map(it -> it.cause().orElseThrow())
                .distinct())
        .hasSize(1);
  }

  @Test
  void ordersTellBytesFromJson() throws Exception {
    Comparison orders = compare("orders-protobuf");
    assertThat(answers(orders, "OrderPlaced")).isEqualTo("✗/✗ JSON ✗/✗");
    assertThat(answers(orders, "OrderCancelled")).isEqualTo("✓/✓ JSON ✗/✗");
    assertThat(answers(orders, "OrderShipped")).isEqualTo("✗/✗ JSON ✗/✗");
    assertThat(answers(orders, "OrderDelivered")).isEqualTo("✓/✓ JSON ✓/✓");
    assertThat(findings(orders, Severity.VIOLATION))
        .containsExactlyInAnyOrder(
            "R4 type-changed OrderPlaced /items/*/quantity both",
            "R4 type-narrowed OrderPlaced /items/*/price/units backward",
            "R4 type-widened OrderPlaced /coupon forward",
            "R4 type-widened OrderShipped /tracking_code forward",
            "R4 number-reused OrderShipped /shipped_at both");
    assertThat(findings(orders, Severity.WARNING))
        .contains(
            "R4 field-renamed OrderPlaced /ship_to/zip none",
            "R4 rpc-changed OrderCancelled  none",
            "R3 presence-changed OrderShipped /parcels none");
  }

  private static Comparison compare(String sample) throws Exception {
    Path home = Path.of("sample-schemas", sample);
    return Comparer.compare(
        Sources.open(home.resolve("old").toString()),
        Sources.open(home.resolve("new").toString()),
        Settings.DEFAULT,
        Progress.NONE);
  }

  private static List<String> findings(Comparison comparison, Severity severity) {
    return comparison.findings().stream()
        .filter(it -> it.severity() == severity)
        .map(
            it ->
                String.join(
                    " ",
                    it.principle().name(),
                    it.check(),
                    it.event(),
                    it.path().toString(),
                    it.direction().name().toLowerCase(Locale.ROOT)))
        .toList();
  }

  private static String answers(Comparison comparison, String name) {
    EventComparison event =
        comparison.events().stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
    Further.Pair json = (Further.Pair) event.further().getFirst();
    return sign(event.backward())
        + "/"
        + sign(event.forward())
        + " JSON "
        + sign(json.backward())
        + "/"
        + sign(json.forward());
  }

  private static String sign(Outcome outcome) {
    return outcome.word() == Word.COMPATIBLE ? "✓" : "✗";
  }
}
