package io.github.schemadiff.report;

import java.time.LocalDate;
import java.util.Optional;

/// What the author of a report says about it; empty where he says nothing.
///
/// @param title instead of "Can … go out?"
/// @param note what the report is for: "Design review of the booking domain"
/// @param logo a PNG or JPEG file's bytes
/// @param date printed in the report and set as the PDF's creation date: the only thing in a report
///   that does not come from its inputs
public record ReportDetails(
    String title, String author, String note, Optional<byte[]> logo, LocalDate date) {
  /// @throws IllegalArgumentException if the logo is neither PNG nor JPEG
  public ReportDetails {
    logo.ifPresent(ReportDetails::logoType);
  }

  public static ReportDetails on(LocalDate date) {
    return new ReportDetails("", "", "", Optional.empty(), date);
  }

  public static String logoType(byte[] bytes) {
    if (startsWith(bytes, 0x89, 'P', 'N', 'G')) {
      return "image/png";
    }
    if (startsWith(bytes, 0xff, 0xd8, 0xff)) {
      return "image/jpeg";
    }
    throw new IllegalArgumentException("The logo is neither a PNG nor a JPEG picture.");
  }

  private static boolean startsWith(byte[] bytes, int... magic) {
    if (bytes.length < magic.length) {
      return false;
    }
    for (int at = 0; at < magic.length; at++) {
      if ((bytes[at] & 0xff) != magic[at]) {
        return false;
      }
    }
    return true;
  }
}
