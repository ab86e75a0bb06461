package se.nyhetsarkivet.web.access.account;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.nyhetsarkivet.ArchiveException;
import se.nyhetsarkivet.item.Actor;
import se.nyhetsarkivet.web.access.Role;
import se.nyhetsarkivet.web.access.SignInProperties;
import se.nyhetsarkivet.web.access.audit.Acting;

/** Makes the first account where there is none, and shows its password once. */
public final class FirstAccount {

    private static final Logger log = LoggerFactory.getLogger(FirstAccount.class);

    private final Accounts accounts;
    private final SignInProperties settings;
    private final Actor actor;

    /**
     * Takes the accounts.
     *
     * @param accounts the accounts
     * @param settings what the first account is called, and its password
     * @param actor under whose name it is recorded
     */
    public FirstAccount(Accounts accounts, SignInProperties settings, Actor actor) {
        this.accounts = accounts;
        this.settings = settings;
        this.actor = actor;
    }

    /**
     * Refuses settings with which there could be no first account.
     *
     * @throws ArchiveException if the name cannot be one, or the password is not good enough
     */
    public void check() {
        AccountName.checked(settings.firstName());
        if (settings.firstPassword().isEmpty()) {
            return;
        }
        PasswordRules.fault(settings.firstPassword(), settings.firstName()).ifPresent(fault -> {
            throw new ArchiveException("The setting archive.sign-in.first-password has a password that "
                    + switch (fault) {
                        case SHORT -> "is shorter than " + PasswordRules.SHORTEST + " characters";
                        case LONG -> "is longer than " + PasswordRules.LONGEST + " characters";
                        case COMMON -> "is among the first that others try";
                    }
                    + ".");
        });
    }

    /** Makes the account if there is none. What prevents it is logged, and the next start tries again. */
    public void make() {
        try {
            makeIfNone();
        } catch (ArchiveException failure) {
            log.error("There is no account, and none could be made: {}", failure.getMessage());
        }
    }

    private void makeIfNone() {
        if (!accounts.all().isEmpty()) {
            return;
        }
        Accounts.Change change = new Accounts.Change(Acting.program(actor), "first start");
        Optional<String> decided = Optional.of(settings.firstPassword()).filter(password -> !password.isEmpty());
        if (decided.isPresent()) {
            accounts.add(settings.firstName(), Role.ADMINISTRATOR, decided.get(), change);
            log.info("There was no account, so {} was made with the password of the settings", settings.firstName());
            return;
        }
        String password = accounts.add(settings.firstName(), Role.ADMINISTRATOR, change);
        log.info(
                "There was no account. Sign in at /logga-in as {} with the password {} and choose another; it is not shown again",
                settings.firstName(),
                password);
    }
}
