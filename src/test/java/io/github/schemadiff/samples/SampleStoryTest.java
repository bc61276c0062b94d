package io.github.schemadiff.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.catalog.EventCatalog;
import io.github.schemadiff.catalog.EventType;
import io.github.schemadiff.catalog.Service;
import io.github.schemadiff.compat.Incompatibility;
import io.github.schemadiff.engine.Comparer;
import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.EventComparison;
import io.github.schemadiff.engine.EventComparison.ChangeKind;
import io.github.schemadiff.engine.Progress;
import io.github.schemadiff.engine.Rollout;
import io.github.schemadiff.engine.Settings;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What the pages of the samples promise is what the program says.
class SampleStoryTest {
  @Nested
  class Hotel {
    private static Comparison hotel;

    @BeforeAll
    static void compare() throws Exception {
      hotel = SampleStoryTest.compare("hotel");
    }

    @Test
    void breaksEachRuleAndNothingElse() {
      assertThat(findings(hotel, Severity.VIOLATION))
          .containsExactlyInAnyOrder(
              "R1 field-became-required RoomBooked /guest/language backward",
              "R1 required-field-added MaintenanceRequested /roomNumber backward",
              "R2 symbol-added RoomBooked /status forward",
              "R3 field-became-optional InvoiceIssued /currency forward",
              "R4 type-changed RoomBooked /price/amount both",
              "R4 type-widened RoomCleaned /room/minutesToClean forward",
              "R4 type-widened RoomAssigned /room/minutesToClean forward",
              "R4 type-widened RoomTakenOutOfService /room/minutesToClean forward",
              "R4 required-field-removed MaintenanceRequested /roomId forward",
              "R4 event-removed TableReserved / forward");
    }

    @Test
    void warnsWhereSafetyHangsOnAnAssumption() {
      assertThat(findings(hotel, Severity.WARNING))
          .containsExactlyInAnyOrder(
              "R1 optional-field-added RoomBooked /channel none",
              "R4 optional-field-removed RoomBooked /guest/phone none");
      assertThat(findings(hotel, Severity.ADVICE))
          .containsExactly("R2 content-already-closed PaymentCaptured / none");
    }

    @Test
    void keepsEachRuleAsWell() {
      assertThat(findings(hotel, Severity.INFO))
          .contains(
              "R1 optional-field-added GuestCheckedIn /earlyCheckIn none",
              "R1 optional-field-added RoomBooked /stay/lateCheckOut none",
              "R2 content-opened GuestProfileUpdated / none",
              "R3 default-added BookingCancelled /refundPercent none",
              "R3 default-added PaymentCaptured /instalments none",
              "R4 successor-published RoomInspectedV2 / none",
              "R4 event-added MinibarRestocked / none");
    }

    @Test
    void saysInWhichOrderEachEventMayGoOut() {
      assertThat(rollouts(hotel))
          .containsEntry("RoomBooked", Rollout.NEW_EVENT)
          .containsEntry("MaintenanceRequested", Rollout.NEW_EVENT)
          .containsEntry("RoomCleaned", Rollout.CONSUMERS_FIRST)
          .containsEntry("InvoiceIssued", Rollout.CONSUMERS_FIRST)
          .containsEntry("GuestCheckedIn", Rollout.ANY)
          .containsEntry("GuestProfileUpdated", Rollout.ANY)
          .containsEntry("PaymentCaptured", Rollout.ANY)
          .containsEntry("BookingCancelled", Rollout.ANY)
          .containsEntry("RoomInspectedV2", Rollout.ANY)
          .doesNotContainKey("TableReserved");
    }

    @Test
    void oneSharedModelIsOneCauseInThreeServices() {
      assertThat(
              hotel.findings().stream().filter(is("type-widened")).map(Finding::cause).distinct())
          .hasSize(1)
          .allSatisfy(cause -> assertThat(cause).isPresent());
    }

    @Test
    void namesWhoBreaks() {
      assertThat(event(hotel, "RoomBooked").consumers())
          .containsExactly("billing", "guest-mailer", "reporting");
      assertThat(event(hotel, "TableReserved").consumers()).containsExactly("front-desk");
      assertThat(event(hotel, "TableReserved").producers()).containsExactly("restaurant");
      assertThat(hotel.coupling().recent().signs())
          .extracting(sign -> sign.card().id() + " " + sign.state() + " " + sign.summary())
          .containsExactly(
              "C1 NOT_SEEN every edge is an event",
              "C2 UNKNOWN no store declared",
              "C3 SEEN 1 model, 3 services",
              "C4 SEEN 2 pairs talk both ways",
              "C5 SEEN 1 cycle, no hub",
              "C6 SEEN 6 services, by 7 events",
              "C7 NOT_SEEN nobody loses a field");
    }

    @Test
    void saysWithEachSchemaWhoSendsAndReadsIt() throws IOException {
      for (String version : List.of("old", "new")) {
        EventCatalog catalog = version.equals("old") ? hotel.old() : hotel.recent();
        for (EventType event : catalog.events()) {
          String file =
              Files.readString(Path.of("sample-schemas/hotel", version, event.where().file()));
          for (Service service : catalog.services()) {
            boolean reads =
                service.receives().stream().anyMatch(use -> use.event().equals(event.id()));
            boolean sends =
                service.sends().stream().anyMatch(use -> use.event().equals(event.id()));
            assertThat(file.matches("(?s).*Sent by (the )?%s[ ;].*".formatted(service.name())))
                .as("%s sends %s", service.name(), event.name())
                .isEqualTo(sends);
            assertThat(file.matches("(?s).*read by [^.]*%s.*".formatted(service.name())))
                .as("%s reads %s", service.name(), event.name())
                .isEqualTo(reads && !event.name().equals("RoomInspectedV2"));
          }
        }
      }
    }

    @Test
    void leavesTheInspectionAlone() {
      assertThat(event(hotel, "RoomInspected").change()).isEqualTo(ChangeKind.UNCHANGED);
      assertThat(event(hotel, "RoomInspected").findings()).isEmpty();
    }
  }

  @Nested
  class Orders {
    private static Comparison orders;

    @BeforeAll
    static void compare() throws Exception {
      orders = SampleStoryTest.compare("orders");
    }

    @Test
    void findsEveryBreakAndNoTrap() {
      assertThat(findings(orders, Severity.VIOLATION))
          .containsExactlyInAnyOrder(
              "R4 constraint-tightened OrderPlaced /shippingAddress/postalCode backward",
              "R4 constraint-tightened OrderShipped /shippedTo/postalCode backward",
              "R4 constraint-tightened AddressChanged /address/postalCode backward",
              "R4 union-branch-added OrderPlaced /payment forward",
              "R1 field-became-required OrderConfirmed /pickup/slot backward",
              "R4 added-field-clashes CartAbandoned /visits/lastPage backward",
              "R2 added-field-rejected CartAbandoned /visits/lastPage forward",
              "R4 nullability-lost PaymentAuthorised /riskScore backward",
              "R2 added-field-rejected PaymentAuthorised /card/wallet forward",
              "R4 field-renamed RefundIssued /refundAmount forward",
              "R1 required-field-added RefundIssued /refundAmount backward",
              "R4 symbol-removed OrderShipped /parcels/*/carrier backward",
              "R4 constraint-relaxed OrderDelivered /position/0 forward",
              "R4 constraint-relaxed OrderDelivered /position/0 forward",
              "R4 constraint-tightened OrderDelivered /position/1 backward",
              "R4 constraint-tightened OrderDelivered /position/1 backward",
              "R4 constraint-relaxed ProductPublished /category/children forward",
              "R3 default-changed CustomerRegistered /newsletter none",
              "R4 constraint-relaxed VoucherRedeemed /code forward");
    }

    @Test
    void saysWhatNobodyCouldProve() {
      assertThat(
              orders.findings().stream()
                  .filter(is("not-proven"))
                  .map(finding -> finding.severity() + " " + finding.event()))
          .containsExactly("WARNING VoucherRedeemed");
    }

    @Test
    void seesThroughOtherWordsForTheSame() {
      for (String same : List.of("OrderCancelled", "ReturnRequested", "PriceChanged")) {
        assertThat(event(orders, same).findings())
            .as(same)
            .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.INFO));
        assertThat(event(orders, same).rollout()).as(same).contains(Rollout.ANY);
      }
    }

    @Test
    void knowsAnEventByItsIdentifier() {
      assertThat(event(orders, "StockCorrected").change()).isEqualTo(ChangeKind.RENAMED);
      assertThat(event(orders, "StockCorrected").rollout()).contains(Rollout.ANY);
    }

    @Test
    void foldsTheSharedAddressIntoOneCause() {
      assertThat(
              orders.findings().stream()
                  .filter(is("constraint-tightened"))
                  .filter(finding -> finding.path().toString().endsWith("/postalCode"))
                  .map(Finding::cause)
                  .distinct())
          .hasSize(1)
          .allSatisfy(cause -> assertThat(cause).isPresent());
    }
  }

  @Test
  void everyBreakOfADocumentIsShownByOne() throws Exception {
    List<Finding> broken =
        Stream.of(compare("hotel"), compare("orders"))
            .flatMap(comparison -> comparison.findings().stream())
            .filter(finding -> finding.firstBreak().isPresent())
            .toList();
    assertThat(broken)
        .hasSizeGreaterThan(15)
        .allSatisfy(
            finding ->
                assertThat(Stream.concat(finding.backward().stream(), finding.forward().stream()))
                    .extracting(Incompatibility::witness)
                    .doesNotContain(Optional.empty()));
  }

  private static Comparison compare(String sample) throws Exception {
    Comparison comparison =
        Comparer.compare(
            Sources.open("sample-schemas/" + sample + "/old"),
            Sources.open("sample-schemas/" + sample + "/new"),
            Settings.DEFAULT,
            Progress.NONE);
    assertThat(comparison.old().problems()).isEmpty();
    assertThat(comparison.recent().problems()).isEmpty();
    return comparison;
  }

  private static List<String> findings(Comparison comparison, Severity severity) {
    return comparison.findings().stream()
        .filter(finding -> finding.severity() == severity)
        .map(SampleStoryTest::line)
        .toList();
  }

  private static String line(Finding finding) {
    return "%s %s %s %s %s"
        .formatted(
            finding.principle(),
            finding.check(),
            finding.event(),
            finding.path().toString().isEmpty() ? "/" : finding.path(),
            finding.direction().name().toLowerCase(Locale.ROOT));
  }

  private static Predicate<Finding> is(String check) {
    return finding -> finding.check().equals(check);
  }

  private static EventComparison event(Comparison comparison, String name) {
    return comparison.events().stream()
        .filter(event -> event.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no event " + name));
  }

  private static Map<String, Rollout> rollouts(Comparison comparison) {
    return comparison.events().stream()
        .filter(event -> event.rollout().isPresent())
        .collect(Collectors.toMap(EventComparison::name, event -> event.rollout().get()));
  }
}
