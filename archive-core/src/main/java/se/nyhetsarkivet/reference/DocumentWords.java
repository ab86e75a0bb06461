package se.nyhetsarkivet.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.nyhetsarkivet.reference.Reference.Kind;

/** The words that say of what document a number is, in small letters. Endings are compared, since most of them begin with other words. */
final class DocumentWords {

    private static final Map<String, Kind> ABBREVIATIONS = Map.ofEntries(
            Map.entry("prop", Kind.PROPOSITION),
            Map.entry("bill", Kind.PROPOSITION),
            Map.entry("skr", Kind.COMMUNICATION),
            Map.entry("communication", Kind.COMMUNICATION),
            Map.entry("bet", Kind.COMMITTEE_REPORT),
            Map.entry("rskr", Kind.RIKSDAG_LETTER),
            Map.entry("sou", Kind.INQUIRY_REPORT),
            Map.entry("ds", Kind.MINISTRY_REPORT),
            Map.entry("dir", Kind.TERMS_OF_REFERENCE),
            Map.entry("sfs", Kind.STATUTE),
            Map.entry("sö", Kind.TREATY),
            Map.entry("rir", Kind.AUDIT_REPORT),
            Map.entry("dnr", Kind.CASE_FILE),
            Map.entry("diarienr", Kind.CASE_FILE),
            Map.entry("diarienummer", Kind.CASE_FILE),
            Map.entry("diarienumret", Kind.CASE_FILE));

    /** In the order in which they are compared. */
    private static final List<Map.Entry<Kind, List<String>>> ENDINGS = List.of(
            Map.entry(Kind.PROPOSITION, forms("proposition", "en", "er", "erna")),
            Map.entry(Kind.RIKSDAG_LETTER, forms("riksdagsskrivelse", "n", "r", "rna")),
            Map.entry(Kind.COMMUNICATION, forms("skrivelse", "n", "r", "rna")),
            Map.entry(Kind.COMMITTEE_REPORT, forms("betänkande", "t", "n", "na")),
            Map.entry(Kind.TERMS_OF_REFERENCE, forms("direktiv", "et", "en")),
            Map.entry(Kind.PROPOSITION, List.of("prop")));

    private static final List<String> LAWS = all(
            forms("lag", "en", "ar", "arna"),
            forms("ordning", "en", "ar", "arna"),
            forms("balk", "en"),
            forms("stadga", "n"),
            forms("kungörelse", "n"),
            forms("reglemente", "t"),
            forms("instruktion", "en"),
            forms("regeringsform", "en"),
            forms("cirkulär", "et"),
            forms("tillkännagivande", "t"));

    /** These end as laws do. */
    private static final List<String> NO_LAWS = all(
            forms("bolag", "en", "ar", "arna"),
            forms("förslag", "en"),
            forms("uppslag", "en"),
            forms("underlag", "en"),
            forms("anslag", "en"),
            forms("förlag", "en"),
            forms("dagordning", "en"),
            forms("rangordning", "en"),
            forms("budordning", "en"));

    /** These end as those do and are laws, as {@code sjömanslagen}. */
    private static final List<String> LAWS_NEVERTHELESS = forms("manslag", "en");

    private DocumentWords() {}

    private static List<String> forms(String stem, String... endings) {
        List<String> forms = new ArrayList<>(List.of(stem, stem + "s"));
        for (String ending : endings) {
            forms.add(stem + ending);
            forms.add(stem + ending + "s");
        }
        return List.copyOf(forms);
    }

    @SafeVarargs
    private static List<String> all(List<String>... forms) {
        List<String> all = new ArrayList<>();
        for (List<String> each : forms) {
            all.addAll(each);
        }
        return List.copyOf(all);
    }

    static Optional<Kind> kind(String word) {
        Kind abbreviated = ABBREVIATIONS.get(word);
        if (abbreviated != null || word.length() < 4) {
            return Optional.ofNullable(abbreviated);
        }
        for (Map.Entry<Kind, List<String>> each : ENDINGS) {
            if (endsWithAny(word, each.getValue())) {
                return Optional.of(each.getKey());
            }
        }
        return Optional.empty();
    }

    /** Whether a word names a law or an ordinance, itself or as the end of its name. */
    static boolean isLaw(String word) {
        return word.length() >= 3
                && endsWithAny(word, LAWS)
                && (!endsWithAny(word, NO_LAWS) || endsWithAny(word, LAWS_NEVERTHELESS));
    }

    private static boolean endsWithAny(String word, List<String> endings) {
        for (String ending : endings) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
