package se.nyhetsarkivet.swedish.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.nyhetsarkivet.Seeds;

/** A table finds what a map does, by any stretch of letters. */
class WordTableTest {

    @Test
    void itFindsWhatAMapFinds() {
        Seeds.run(300, random -> {
            Map<String, Integer> map = new HashMap<>();
            for (int words = random.nextInt(300); words > 0; words--) {
                map.put(Seeds.text(random, 5), words);
            }
            WordTable<Integer> table = new WordTable<>(map);
            map.forEach((word, value) -> assertThat(table.get(Letters.of(word))).isEqualTo(value));

            String text = Seeds.text(random, 120);
            Letters letters = Letters.of(text);
            for (int start = 0; start <= text.length(); start++) {
                for (int end = start; end <= text.length(); end++) {
                    String word = text.substring(start, end);
                    assertThat(letters.part(start, end)).hasToString(word);
                    assertThat(letters.part(start, end).hashWith("")).isEqualTo(word.hashCode());
                    assertThat(table.get(letters.part(start, end))).isEqualTo(map.get(word));
                    assertThat(table.get(letters.part(start, end), "å")).isEqualTo(map.get(word + "å"));
                }
            }
        });
    }
}
