package io.github.schemadiff.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemadiff.compat.Incompatibility;
import io.github.schemadiff.engine.Comparer;
import io.github.schemadiff.engine.Comparison;
import io.github.schemadiff.engine.EventComparison;
import io.github.schemadiff.engine.Progress;
import io.github.schemadiff.engine.Settings;
import io.github.schemadiff.rule.Finding;
import io.github.schemadiff.rule.Severity;
import io.github.schemadiff.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.Protocol;
import org.apache.avro.SchemaParser;
import org.apache.avro.idl.IdlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the pages of the Avro samples promise is what the program says.
class AvroSamplesTest {
  @Test
  void theHotelBreaksWhatItsPageSays() throws Exception {
    Comparison hotel = compare("hotel-avro");
    assertThat(findings(hotel, Severity.VIOLATION))
        .containsExactlyInAnyOrder(
            "R1 field-became-required RoomBooked /guest/language backward",
            "R1 required-field-added MaintenanceRequested /roomNumber backward",
            "R2 symbol-added RoomBooked /status forward",
            "R3 field-became-optional InvoiceIssued /currency forward",
            "R4 type-changed RoomBooked /price/amount both",
            "R4 decimal-changed PaymentCaptured /amount both",
            "R4 type-widened RoomCleaned /room/minutesToClean forward",
            "R4 type-widened RoomAssigned /room/minutesToClean forward",
            "R4 type-widened RoomTakenOutOfService /room/minutesToClean forward",
            "R4 required-field-removed MaintenanceRequested /roomId forward",
            "R4 event-removed TableReserved  forward");
    assertThat(findings(hotel, Severity.WARNING)).isEmpty();
    assertThat(findings(hotel, Severity.ADVICE))
        .containsExactly("R4 optional-field-removed RoomBooked /guest/phone none");
    assertThat(findings(hotel, Severity.INFO))
        .contains(
            "R1 optional-field-added GuestCheckedIn /earlyCheckIn none",
            "R1 optional-field-added RoomBooked /stay/lateCheckOut none",
            "R1 optional-field-added RoomBooked /channel none",
            "R3 symbol-read-as-default GuestProfileUpdated /preferences/* none",
            "R3 default-added BookingCancelled /refundPercent none",
            "R4 successor-published RoomInspectedV2  none",
            "R4 event-added MinibarRestocked  none");
  }

  @Test
  void ordersBreakWhatTheirPageSaysAndFallIntoNoTrap() throws Exception {
    Comparison orders = compare("orders-avro");
    assertThat(findings(orders, Severity.VIOLATION))
        .containsExactlyInAnyOrder(
            "R4 type-changed OrderPlaced /shippingAddress/country both",
            "R4 type-changed OrderShipped /shippedTo/country both",
            "R4 type-changed AddressChanged /address/country both",
            "R4 union-branch-added OrderPlaced /payment forward",
            "R1 required-field-added OrderConfirmed /pickup/slot backward",
            "R4 type-widened CartAbandoned /visits/* forward",
            "R1 field-became-required PaymentAuthorised /riskScore backward",
            "R4 decimal-changed PaymentAuthorised /amount both",
            "R1 required-field-added RefundIssued /refundAmount backward",
            "R4 field-renamed RefundIssued /refundAmount forward",
            "R4 field-renamed CreditNoteIssued /amount forward",
            "R4 type-renamed StockCorrected  forward",
            "R4 symbol-removed OrderShipped /parcels/*/carrier backward",
            "R4 type-changed OrderDelivered /signature both",
            "R1 required-field-added ProductPublished /category/position backward",
            "R4 type-narrowed reserve.request /quantity backward");
    assertThat(findings(orders, Severity.WARNING))
        .containsExactlyInAnyOrder(
            "R3 default-changed CustomerRegistered /newsletter none",
            "R4 symbol-lost-to-default ReturnRequested /reason none");
    for (String same : List.of("OrderCancelled", "PriceChanged")) {
      assertThat(event(orders, same).findings())
          .as(same)
          .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.INFO));
    }
  }

  /// The name of a record is the one break that Avro Java's decoder does not see.
  @Test
  void everyBreakIsShownByAMessage() throws Exception {
    List<Finding> broken =
        Stream.of(compare("hotel-avro"), compare("orders-avro"))
            .flatMap(comparison -> comparison.findings().stream())
            .filter(finding -> finding.firstBreak().isPresent())
            .filter(finding -> !finding.check().equals("type-renamed"))
            .toList();
    assertThat(broken)
        .hasSizeGreaterThan(20)
        .allSatisfy(
            finding ->
                assertThat(Stream.concat(finding.backward().stream(), finding.forward().stream()))
                    .extracting(Incompatibility::witness)
                    .doesNotContain(Optional.empty()));
  }

  @Test
  void oneSharedRecordIsOneCause() throws Exception {
    assertThat(causes("hotel-avro", "minutesToClean")).isEqualTo(1);
    assertThat(causes("orders-avro", "country")).isEqualTo(1);
  }

  /// Samples that lie teach wrong things.
  @ParameterizedTest
  @ValueSource(strings = {"hotel-avro/old", "hotel-avro/new", "orders-avro/old", "orders-avro/new"})
  void theLibraryReadsEverySchemaToo(String version) throws IOException {
    SchemaParser schemas = new SchemaParser();
    int read = 0;
    for (Path file : files(version)) {
      String text = Files.readString(file);
      if (file.toString().endsWith(".avsc")) {
        schemas.parse(text);
        read++;
      } else if (file.toString().endsWith(".avdl")) {
        assertThat(new IdlReader().parse(file).getNamedSchemas()).isNotEmpty();
      } else if (file.toString().endsWith(".avpr")) {
        assertThat(Protocol.parse(text).getMessages()).isNotEmpty();
      }
    }
    assertThat(schemas.getParsedNamedSchemas()).hasSizeGreaterThanOrEqualTo(read);
  }

  private static List<Path> files(String version) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("sample-schemas", version))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static long causes(String sample, String field) throws Exception {
    return compare(sample).findings().stream()
        .filter(it -> it.path().toString().endsWith("/" + field))
        .map(it -> it.cause().orElseThrow())
        .distinct()
        .count();
  }

  private static Comparison compare(String sample) throws Exception {
    Path home = Path.of("sample-schemas", sample);
    Comparison comparison =
        Comparer.compare(
            Sources.open(home.resolve("old").toString()),
            Sources.open(home.resolve("new").toString()),
            Settings.DEFAULT,
            Progress.NONE);
    assertThat(comparison.old().problems()).isEmpty();
    assertThat(comparison.recent().problems()).isEmpty();
    return comparison;
  }

  private static EventComparison event(Comparison comparison, String name) {
    return comparison.events().stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow();
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
}
