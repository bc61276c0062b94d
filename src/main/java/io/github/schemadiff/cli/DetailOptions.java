package io.github.schemadiff.cli;

import io.github.schemadiff.report.ReportDetails;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// What a report says of itself.
final class DetailOptions {
  @Option(names = "--title", paramLabel = "TEXT", defaultValue = "", description = "Its title.")
  String title;

  @Option(names = "--author", paramLabel = "NAME", defaultValue = "", description = "Its author.")
  String author;

  @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", description = "What it is for.")
  String note;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      converter = DateReader.class,
      description = "Its date, as 2026-11-23, so that it can be reproduced (default: today).")
  LocalDate date;

  ReportDetails details() {
    LocalDate day = Optional.ofNullable(date).orElseGet(LocalDate::now);
    return new ReportDetails(title, author, note, Optional.empty(), day);
  }

  private static final class DateReader implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String text) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeParseException notADate) {
        throw new TypeConversionException("'" + text + "' is no date such as 2026-11-23.");
      }
    }
  }
}
