package se.nyhetsarkivet.web.access.guard;

import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategy;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import se.nyhetsarkivet.archive.NewsArchive;
import se.nyhetsarkivet.web.access.ArchiveAccess;
import se.nyhetsarkivet.web.access.SignInProperties;
import se.nyhetsarkivet.web.access.account.AccountDatabase;
import se.nyhetsarkivet.web.access.account.Accounts;
import se.nyhetsarkivet.web.access.account.AuditStore;
import se.nyhetsarkivet.web.access.account.FirstAccount;
import se.nyhetsarkivet.web.access.account.PasswordHashes;
import se.nyhetsarkivet.web.access.account.PasswordSignIn;
import se.nyhetsarkivet.web.access.key.ProgramKeys;
import se.nyhetsarkivet.web.access.provider.OpenIdProvider;
import se.nyhetsarkivet.web.limits.client.KeyHolders;
import se.nyhetsarkivet.web.setting.ServiceAccount;
import se.nyhetsarkivet.web.startup.ArchiveProperties;

/** Puts accounts, keys and the audit log together as the settings say. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInProperties.class)
class AccessConfiguration {

    /** One for the whole process: where several applications run in one, none must look for who asks in another's. */
    private static final SecurityContextHolderStrategy STRATEGY = new VaadinAwareSecurityContextHolderStrategy();

    @Bean
    static SecurityContextHolderStrategy whoAsks() {
        return STRATEGY;
    }

    @Bean
    static ArchiveAccess archiveAccess(SignInProperties settings) {
        return new ArchiveAccess(settings.required());
    }

    /** After the archive, which makes the directory. */
    @Bean(destroyMethod = "close")
    AccountDatabase accountDatabase(
            SignInProperties settings, ArchiveProperties archive, NewsArchive open, InstantSource clock) {
        Path file = settings.file().isBlank()
                ? Path.of(archive.directory(), AccountDatabase.FILE)
                : Path.of(settings.file());
        return AccountDatabase.open(file, clock);
    }

    @Bean
    PasswordHashes passwordHashes() {
        return new PasswordHashes();
    }

    @Bean
    Accounts accounts(AccountDatabase database, PasswordHashes hashes) {
        return new Accounts(database, hashes);
    }

    @Bean
    AuditStore auditLog(AccountDatabase database) {
        return new AuditStore(database);
    }

    @Bean
    ProgramKeys programKeys(AccountDatabase database, Accounts accounts) {
        return new ProgramKeys(database, accounts);
    }

    /** Asked for when the first key comes, since the filters are made before the archive is open. */
    @Bean
    static KeyHolders keyHolders(ObjectProvider<ProgramKeys> keys) {
        return key -> keys.getObject().holder(key).map(holder -> holder);
    }

    /** Spring Security finds it, as the one that checks passwords; named to a chain as well, it would be asked twice. */
    @Bean
    PasswordSignIn passwordSignIn(AccountDatabase database, Accounts accounts, PasswordHashes hashes) {
        return new PasswordSignIn(database, accounts, hashes);
    }

    /** When the application answers already, since a password is hashed for it. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> firstAccount(Accounts accounts, SignInProperties settings) {
        FirstAccount first = new FirstAccount(accounts, settings, ServiceAccount.actor());
        first.check();
        return ready -> first.make();
    }

    @Bean
    static OpenIdConnection openIdConnection(SignInProperties settings, InstantSource clock) {
        return new OpenIdConnection(
                settings.openid().isOn()
                        ? Optional.of(new OpenIdProvider(settings.openid(), clock))
                        : Optional.empty());
    }

    /**
     * The provider, if the settings name one.
     *
     * @param provider the provider
     */
    record OpenIdConnection(Optional<OpenIdProvider> provider) {}
}
