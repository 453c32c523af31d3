package org.platen.engine.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A date in the metadata of a document. */
public record DocumentDate(OffsetDateTime date) {

    // ISO 32000-2, 7.9.4: everything after the year may be missing.
    private static final Pattern PDF =
            Pattern.compile(
                    "(?:D:)?(\\d{4})(\\d{2})?(\\d{2})?(\\d{2})?(\\d{2})?(\\d{2})?"
                            + "(?:Z.*|([+-])(\\d{2})'?(\\d{2})?'?)?");
    private static final DateTimeFormatter AS_PDF =
            DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmss", Locale.ROOT);
    private static final DateTimeFormatter AS_XMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    public static Optional<DocumentDate> ofPdf(String text) {
        var match = PDF.matcher(text.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            var zone = offset(match.group(7), match.group(8), match.group(9));
            return Optional.of(new DocumentDate(date(match).atOffset(zone)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDateTime date(MatchResult match) {
        return LocalDateTime.of(
                part(match, 1, 0),
                part(match, 2, 1),
                part(match, 3, 1),
                part(match, 4, 0),
                part(match, 5, 0),
                part(match, 6, 0));
    }

    private static int part(MatchResult match, int group, int otherwise) {
        var part = match.group(group);
        return part == null ? otherwise : Integer.parseInt(part);
    }

    private static ZoneOffset offset(String sign, String hours, String minutes) {
        if (sign == null) {
            return ZoneOffset.UTC;
        }
        int all = Integer.parseInt(hours) * 60 + (minutes == null ? 0 : Integer.parseInt(minutes));
        return ZoneOffset.ofTotalSeconds((sign.equals("-") ? -all : all) * 60);
    }

    static Optional<DocumentDate> ofXmp(String text) {
        try {
            return Optional.of(new DocumentDate(OffsetDateTime.parse(text)));
        } catch (DateTimeParseException e) {
            return ofXmpDay(text);
        }
    }

    private static Optional<DocumentDate> ofXmpDay(String text) {
        try {
            var day = LocalDate.parse(text.substring(0, Math.min(text.length(), 10)));
            return Optional.of(new DocumentDate(day.atStartOfDay().atOffset(ZoneOffset.UTC)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The date in the format of PDF dictionaries. */
    public String pdf() {
        int minutes = date.getOffset().getTotalSeconds() / 60;
        return String.format(
                Locale.ROOT,
                "%s%s%02d'%02d'",
                AS_PDF.format(date),
                minutes < 0 ? "-" : "+",
                Math.abs(minutes) / 60,
                Math.abs(minutes) % 60);
    }

    /** The date in the format of XMP. */
    public String xmp() {
        return AS_XMP.format(date);
    }
}
