package se.nyhetsarkivet.web.harvest;

import static se.nyhetsarkivet.web.harvest.OaiError.Code.BAD_ARGUMENT;
import static se.nyhetsarkivet.web.harvest.OaiError.Code.BAD_VERB;
import static se.nyhetsarkivet.web.harvest.OaiError.Code.CANNOT_DISSEMINATE_FORMAT;
import static se.nyhetsarkivet.web.harvest.OaiError.Code.ID_DOES_NOT_EXIST;
import static se.nyhetsarkivet.web.harvest.OaiError.Code.NO_SET_HIERARCHY;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.item.ItemId;
import se.nyhetsarkivet.store.RecordedChange;

/** Reads the arguments of a request and refuses what the protocol does, with its code and a sentence. */
final class OaiRequestReader {

    private static final String FORMAT = "metadataPrefix";
    private static final String TOKEN = "resumptionToken";
    private static final String IDENTIFIER = "identifier";
    private static final Set<String> OF_LISTS = Set.of(FORMAT, "from", "until", "set", TOKEN);
    private static final Pattern SECOND = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Map<String, List<String>> arguments;

    OaiRequestReader(Map<String, List<String>> arguments) {
        this.arguments = arguments;
    }

    OaiRequest read() throws OaiError {
        List<String> verbs = arguments.getOrDefault("verb", List.of());
        if (verbs.size() != 1) {
            throw new OaiError(BAD_VERB, "Send exactly one verb, such as verb=Identify.");
        }
        return switch (verbs.getFirst()) {
            case "Identify" -> {
                requireOnly(Set.of());
                yield new OaiRequest.Identify();
            }
            case "ListMetadataFormats" -> {
                requireOnly(Set.of(IDENTIFIER));
                yield new OaiRequest.ListMetadataFormats(
                        value(IDENTIFIER).isPresent() ? Optional.of(id()) : Optional.empty());
            }
            case "ListSets" -> {
                requireOnly(Set.of(TOKEN));
                throw noSets();
            }
            case "GetRecord" -> {
                requireOnly(Set.of(IDENTIFIER, FORMAT));
                requireFormat();
                yield new OaiRequest.GetRecord(id());
            }
            case "ListIdentifiers" -> new OaiRequest.ListChanges(true, position());
            case "ListRecords" -> new OaiRequest.ListChanges(false, position());
            default ->
                throw new OaiError(
                        BAD_VERB,
                        "The verbs are Identify, ListMetadataFormats, ListSets, ListIdentifiers, ListRecords and GetRecord.");
        };
    }

    private HarvestPosition position() throws OaiError {
        requireOnly(OF_LISTS);
        Optional<String> token = value(TOKEN);
        if (token.isPresent()) {
            if (arguments.size() > 2) {
                throw new OaiError(BAD_ARGUMENT, "A resumptionToken is sent with its verb and no other argument.");
            }
            return HarvestPosition.ofToken(token.get());
        }
        requireFormat();
        if (value("set").isPresent()) {
            throw noSets();
        }
        Optional<String> from = value("from");
        Optional<String> until = value("until");
        if (from.isPresent()
                && until.isPresent()
                && from.get().length() != until.get().length()) {
            throw new OaiError(BAD_ARGUMENT, "Give from and until both as days or both as seconds.");
        }
        Instant first = from.isPresent() ? start(from.get()) : RecordedChange.Range.BEGINNING;
        Instant before = until.isPresent() ? end(until.get()) : RecordedChange.Range.END;
        if (!first.isBefore(before)) {
            throw new OaiError(BAD_ARGUMENT, "from is later than until.");
        }
        return new HarvestPosition(0, first, before);
    }

    private static Instant start(String date) throws OaiError {
        try {
            if (SECOND.matcher(date).matches()) {
                return inRange(Instant.parse(date));
            }
            if (DAY.matcher(date).matches()) {
                return inRange(
                        LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant());
            }
        } catch (DateTimeException noSuchDate) {
            // Told below, as any other text that is no date.
        }
        throw new OaiError(
                BAD_ARGUMENT,
                "'" + date + "' is none of the dates that from and until take: 2026-01-31 or 2026-01-31T12:00:00Z.");
    }

    private static Instant end(String date) throws OaiError {
        Instant start = start(date);
        return inRange(date.length() > "2026-01-31".length() ? start.plusSeconds(1) : start.plus(1, ChronoUnit.DAYS));
    }

    /** What is outside cannot have changed anything, and is no number in a token. */
    private static Instant inRange(Instant time) {
        if (time.isBefore(RecordedChange.Range.BEGINNING)) {
            return RecordedChange.Range.BEGINNING;
        }
        return time.isAfter(RecordedChange.Range.END) ? RecordedChange.Range.END : time;
    }

    private ItemId id() throws OaiError {
        String identifier = value(IDENTIFIER).orElseThrow(() -> missing(IDENTIFIER));
        try {
            if (identifier.startsWith(OaiRecordWriter.IDENTIFIER_START)) {
                return new ItemId(identifier.substring(OaiRecordWriter.IDENTIFIER_START.length()));
            }
        } catch (InvalidValueException notAnId) {
            // Told below, as any other identifier that is not ours.
        }
        throw unknown();
    }

    static OaiError unknown() {
        return new OaiError(ID_DOES_NOT_EXIST, "The archive has no record with this identifier.");
    }

    private void requireFormat() throws OaiError {
        String format = value(FORMAT).orElseThrow(() -> missing(FORMAT));
        if (!format.equals(OaiRecordWriter.FORMAT)) {
            throw new OaiError(CANNOT_DISSEMINATE_FORMAT, "The only format is " + OaiRecordWriter.FORMAT + ".");
        }
    }

    private void requireOnly(Set<String> allowed) throws OaiError {
        for (String name : new TreeSet<>(arguments.keySet())) {
            if (!name.equals("verb") && !allowed.contains(name)) {
                throw new OaiError(BAD_ARGUMENT, "This verb has no argument '" + name + "'.");
            }
            if (arguments.getOrDefault(name, List.of()).size() > 1) {
                throw new OaiError(BAD_ARGUMENT, "The argument '" + name + "' is given more than once.");
            }
        }
    }

    private Optional<String> value(String name) {
        return arguments.getOrDefault(name, List.of()).stream().findFirst();
    }

    private static OaiError missing(String name) {
        return new OaiError(BAD_ARGUMENT, "The argument '" + name + "' is missing.");
    }

    private static OaiError noSets() {
        return new OaiError(NO_SET_HIERARCHY, "The archive has no sets; leave the argument out.");
    }
}
