package se.nyhetsarkivet.web.access.audit;

import java.util.regex.Pattern;

/**
 * What kind of thing was done. A feature has constants of those that it lets somebody do; the texts {@code act.<name>} say what they are.
 *
 * @param name small letters, with dots between words, such as {@code account.lock}
 */
public record Act(String name) {

    private static final Pattern NAME = Pattern.compile("[a-z]+(?:[.-][a-z]+)*");

    /** Somebody signed in. */
    public static final Act SIGN_IN = new Act("sign-in");

    /** A sign-in failed. */
    public static final Act SIGN_IN_FAILED = new Act("sign-in.failed");

    /** After failures, further sign-ins have to wait. */
    public static final Act LOCKED_OUT = new Act("sign-in.locked-out");

    /** Somebody signed out. */
    public static final Act SIGN_OUT = new Act("sign-out");

    /** An account was made. */
    public static final Act ACCOUNT_ADDED = new Act("account.add");

    /** Somebody changed the password of their account. */
    public static final Act PASSWORD_CHANGED = new Act("account.password");

    /** An account got another password, which must be changed. */
    public static final Act ACCOUNT_RESET = new Act("account.reset");

    /** An account got another role. */
    public static final Act ROLE_CHANGED = new Act("account.role");

    /** An account was locked. */
    public static final Act ACCOUNT_LOCKED = new Act("account.lock");

    /** An account was unlocked. */
    public static final Act ACCOUNT_UNLOCKED = new Act("account.unlock");

    /** A key was made. */
    public static final Act KEY_ADDED = new Act("key.add");

    /** A key was revoked. */
    public static final Act KEY_REVOKED = new Act("key.revoke");

    /** A key was used for the first time on a day. */
    public static final Act KEY_USED = new Act("key.use");

    /** Checks the name. */
    public Act {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "an act is named by small letters with dots or hyphens between, and not '" + name + "'");
        }
    }
}
