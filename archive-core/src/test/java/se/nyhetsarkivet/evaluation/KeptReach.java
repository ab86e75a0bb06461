package se.nyhetsarkivet.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The words that are known to find more than their family, each with the reason why that is right: {@code reach-kept.tsv}.
 *
 * @param reasons the reasons by word
 */
record KeptReach(Map<String, String> reasons) {

    private static final String FILE = "reach-kept.tsv";
    private static final int WORD = 0;
    private static final int REASON = 3;

    KeptReach {
        reasons = Map.copyOf(reasons);
    }

    static KeptReach read() throws IOException {
        try (InputStream bytes = Objects.requireNonNull(KeptReach.class.getResourceAsStream(FILE), FILE)) {
            Map<String, String> reasons = new HashMap<>();
            new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(columns -> reasons.put(columns[WORD], columns[REASON]));
            return new KeptReach(reasons);
        }
    }

    Optional<String> reason(String word) {
        return Optional.ofNullable(reasons.get(word));
    }
}
