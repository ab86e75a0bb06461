package se.nyhetsarkivet.web.api.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.MultiValueMap;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.web.api.request.UnreadableRequestException;
import se.nyhetsarkivet.web.setting.ReadOptionTexts;

/**
 * What an address says of a file to import: the options of the command {@code import} by their names. An unknown name is a mistake and not
 * ignored, since a dry run whose name is misspelt would be an import.
 *
 * @param name what the file is called; empty if only its part of the body says it
 * @param options how it is read
 * @param dryRun whether it is only tried
 * @param keepsOriginal whether the archive keeps a copy
 * @param reason why, for the audit log
 */
record ImportParameters(
        Optional<String> name, ReadOptions options, boolean dryRun, boolean keepsOriginal, String reason) {

    private static final String NAME = "name";
    private static final String PUBLISHER = "publisher";
    private static final String DATE = "date";
    private static final String ENCODING = "encoding";
    private static final String DELIMITER = "delimiter";
    private static final String COLUMN = "column";
    private static final String POST_TYPE = "post-type";
    private static final String NO_ORIGINAL = "no-original";
    private static final String DRY_RUN = "dryRun";
    private static final String REASON = "reason";

    private static final List<String> SINGLE =
            List.of(NAME, PUBLISHER, DATE, ENCODING, DELIMITER, NO_ORIGINAL, DRY_RUN, REASON);
    private static final List<String> REPEATED = List.of(COLUMN, POST_TYPE);
    private static final int LONGEST = 1_000;
    private static final int LONGEST_QUOTED = 200;

    /** @throws UnreadableRequestException if a parameter is not known or cannot be read */
    static ImportParameters read(MultiValueMap<String, String> values) {
        values.forEach(ImportParameters::check);
        return new ImportParameters(
                text(values, NAME).filter(name -> !name.isBlank()),
                options(values),
                isSet(values, DRY_RUN),
                !isSet(values, NO_ORIGINAL),
                text(values, REASON).orElse(""));
    }

    private static void check(String name, List<String> given) {
        if (!SINGLE.contains(name) && !REPEATED.contains(name)) {
            throw new UnreadableRequestException("'" + quoted(name) + "' is no parameter of an import; expected "
                    + String.join(", ", SINGLE) + ", " + String.join(", ", REPEATED));
        }
        if (SINGLE.contains(name) && given.size() > 1) {
            throw new UnreadableRequestException(name + " is given " + given.size() + " times; expected it once");
        }
        if (given.stream().anyMatch(value -> value.length() > LONGEST)) {
            throw new UnreadableRequestException(name + " is longer than " + LONGEST + " characters");
        }
    }

    private static ReadOptions options(MultiValueMap<String, String> values) {
        try {
            return new ReadOptionTexts(
                            text(values, PUBLISHER).orElse(""),
                            text(values, DATE).orElse(""),
                            text(values, ENCODING).orElse(""),
                            text(values, DELIMITER).orElse(""),
                            ReadOptionTexts.columns(values.getOrDefault(COLUMN, List.of()), ""),
                            types(values))
                    .read("");
        } catch (ArchiveException unreadable) {
            throw new UnreadableRequestException(String.valueOf(unreadable.getMessage()));
        }
    }

    private static Set<String> types(MultiValueMap<String, String> values) {
        return new HashSet<>(values.getOrDefault(POST_TYPE, List.of()));
    }

    private static Optional<String> text(MultiValueMap<String, String> values, String name) {
        return Optional.ofNullable(values.getFirst(name));
    }

    private static boolean isSet(MultiValueMap<String, String> values, String name) {
        String value = text(values, name).orElse("false");
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new UnreadableRequestException(name + " is '" + quoted(value) + "'; expected true or false");
        };
    }

    private static String quoted(String value) {
        return value.substring(0, Math.min(value.length(), LONGEST_QUOTED));
    }
}
