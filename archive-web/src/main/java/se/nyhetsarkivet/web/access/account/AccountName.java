package se.nyhetsarkivet.web.access.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import se.nyhetsarkivet.web.access.RefusedException;

/** The names of accounts: the same however they are typed. */
final class AccountName {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{0,63}");

    private AccountName() {}

    /** The name as it is stored. */
    static String plain(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** The name of a new account. */
    static String checked(String typed) {
        String plain = plain(typed);
        if (!NAME.matcher(plain).matches() || looksLikeAnother(plain)) {
            throw new RefusedException(
                    RefusedException.Reason.NAME,
                    "An account cannot be called '" + plain
                            + "'; expected 1 to 64 letters of one script, digits and . _ @ + -, with a letter or digit first.");
        }
        return plain;
    }

    /** Letters of another script or width would make two accounts that look the same. */
    private static boolean looksLikeAnother(String name) {
        long scripts = name.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .distinct()
                .count();
        return scripts > 1 || !Normalizer.isNormalized(name, Normalizer.Form.NFKC);
    }
}
