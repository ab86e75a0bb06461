package se.nyhetsarkivet.archive.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import se.nyhetsarkivet.intake.source.ReadOptions;
import se.nyhetsarkivet.item.PartialDate;

/**
 * One kind of input that is unusual, as it is written in a file of the folder {@code unusual}: {@code == name}, lines of
 * {@code key: value}, then each document behind a line {@code -- name}.
 *
 * @param name the kind, in plain words
 * @param shown the parts of each item that are compared
 * @param right what is right, in the words of {@link UnusualInputsTest}
 * @param options what the archivist says of the source
 * @param documents what is imported, one after the other
 */
record UnusualInput(String name, List<String> shown, String right, ReadOptions options, List<Document> documents) {

    /** The paragraphs of pages, which the cases call by their names. */
    static final Map<String, String> PARAGRAPHS = Map.of(
            "LEAD",
            "Hamnen i Tallhamn rustas upp under våren. Kajen får nya stenar, och ljuset byts ut längs hela piren.",
            "TEXT",
            "Arbetet kostar elva miljoner kronor och utförs av ett bolag i trakten. Båtägarna får flytta till norra piren.",
            "MORE",
            "Den gamla kajen från 1930-talet har satt sig och är farlig att gå på. Den rivs så snart isen har gått.",
            "LAST",
            "Under rivningen dammar det mest på förmiddagarna. De som bor nära får besked i god tid, så att tvätten kan tas in.");

    /** A document of a case. */
    static final class Document {

        private final String name;
        private final byte[] content;

        private Document(String name, byte[] content) {
            this.name = name;
            this.content = content;
        }

        String name() {
            return name;
        }

        byte[] content() {
            return content.clone();
        }

        static Document of(String written) {
            int end = written.indexOf('\n');
            String name = written.substring(0, end).strip();
            String text = written.substring(end + 1);
            for (Map.Entry<String, String> paragraph : PARAGRAPHS.entrySet()) {
                text = text.replace("@" + paragraph.getKey() + "@", paragraph.getValue());
            }
            return name.startsWith("made:")
                    ? new Document(name.substring(5), UnusualFiles.made(name.substring(5)))
                    : new Document(name, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The cases of a file. */
    static Stream<UnusualInput> in(String file) {
        try (InputStream cases =
                Objects.requireNonNull(UnusualInput.class.getResourceAsStream("unusual/" + file + ".txt"))) {
            return Stream.of(("\n" + new String(cases.readAllBytes(), StandardCharsets.UTF_8)).split("\n== ", -1))
                    .skip(1)
                    .map(UnusualInput::of);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static UnusualInput of(String written) {
        List<String> parts = List.of((written.stripTrailing() + "\n").split("\n-- ", -1));
        List<String> lines = parts.getFirst().lines().toList();
        Map<String, String> values = new HashMap<>();
        Map<String, String> columns = new HashMap<>();
        Set<String> types = new HashSet<>();
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(": ");
            String value = line.substring(colon + 2);
            switch (line.substring(0, colon)) {
                case "column" -> columns.put(value.split("=", 2)[0], value.split("=", 2)[1]);
                case "post-type" -> types.add(value);
                default -> values.put(line.substring(0, colon), value);
            }
        }
        ReadOptions options = ReadOptions.NONE
                .withPublisher(values.getOrDefault("publisher", ""))
                .withColumns(columns);
        if (values.containsKey("date")) {
            options = options.withDate(PartialDate.parse(values.get("date")));
        }
        if (values.containsKey("delimiter")) {
            options = options.withDelimiter(values.get("delimiter").charAt(0));
        }
        List<Document> documents = new ArrayList<>();
        parts.stream().skip(1).map(Document::of).forEach(documents::add);
        return new UnusualInput(
                lines.getFirst(),
                List.of(Objects.requireNonNull(values.get("show")).split(" ", -1)),
                Objects.requireNonNull(values.get("right")),
                options.withPostTypes(types),
                documents);
    }
}
