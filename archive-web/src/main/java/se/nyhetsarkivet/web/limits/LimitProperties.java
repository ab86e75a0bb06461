package se.nyhetsarkivet.web.limits;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.util.unit.DataSize;

/**
 * The settings {@code archive.limits.*}; archive-web/docs/configuration.md explains them.
 *
 * @param knownHosts the names by which the application may be asked for; with none, {@code localhost} and literal addresses
 * @param trustedProxies addresses, single or as CIDR, whose {@code X-Forwarded-} headers are believed
 * @param keys a secret for each name of a program whose rates are {@value RateLimits#KEY_FACTOR} times as high
 * @param rates requests of one client
 * @param searches the searches of all clients
 * @param exports the exports of all clients
 * @param sessions the sessions of readers
 * @param bodies what may be sent to the application
 */
@ConfigurationProperties("archive.limits")
public record LimitProperties(
        @DefaultValue({}) List<String> knownHosts,
        @DefaultValue({"127.0.0.0/8", "::1"}) List<String> trustedProxies,
        @DefaultValue Map<String, String> keys,
        @DefaultValue Rates rates,
        @DefaultValue Searches searches,
        @DefaultValue Exports exports,
        @DefaultValue Sessions sessions,
        @DefaultValue Bodies bodies) {

    /** Copies the lists. */
    public LimitProperties {
        knownHosts = List.copyOf(knownHosts);
        trustedProxies = List.copyOf(trustedProxies);
        keys = Map.copyOf(keys);
    }

    /**
     * How often one client may ask, in requests a minute; a third of it may come at once.
     *
     * @param search searches over HTTP and in pages without scripts
     * @param page what a page with scripts sends; many readers may share an address
     * @param document pages that are loaded
     * @param export exports
     * @param harvest site maps, OAI-PMH and the log
     * @param signIn tries to sign in
     * @param api everything else of the API
     */
    public record Rates(
            @DefaultValue("600") int search,
            @DefaultValue("6000") int page,
            @DefaultValue("1200") int document,
            @DefaultValue("30") int export,
            @DefaultValue("600") int harvest,
            @Name("sign-in") @DefaultValue("30") int signIn,
            @DefaultValue("1200") int api) {}

    /**
     * How many searches at once.
     *
     * @param atOnce how many work; 0 for one more than there are processors
     * @param waiting how many may wait for their turn
     * @param patience how long one waits
     */
    public record Searches(
            @DefaultValue("0") int atOnce,
            @DefaultValue("256") int waiting,
            @DefaultValue("2s") Duration patience) {

        /**
         * How many searches work at once.
         *
         * @return the number, 1 or more
         */
        public int working() {
            return atOnce > 0 ? atOnce : Runtime.getRuntime().availableProcessors() + 1;
        }
    }

    /**
     * How many exports at once.
     *
     * @param inAll of all clients
     * @param perClient of one client
     * @param time how long one may take, however slowly its client reads
     */
    public record Exports(
            @DefaultValue("8") int inAll,
            @Name("per-client") @DefaultValue("2") int perClient,
            @DefaultValue("30m") Duration time) {}

    /**
     * How many sessions at once.
     *
     * @param inAll of all clients
     * @param perAddress of one address, which an office may share
     */
    public record Sessions(
            @DefaultValue("2000") int inAll,
            @Name("per-address") @DefaultValue("200") int perAddress) {}

    /**
     * What may be sent.
     *
     * @param page by a page with scripts, also for an export
     * @param text in a request that brings a text or a list
     * @param other in any other request
     * @param time how long sending it may take
     * @param file a file to import, by somebody who may import
     * @param fileTime how long sending such a file may take
     */
    public record Bodies(
            @DefaultValue("1MB") DataSize page,
            @DefaultValue("1MB") DataSize text,
            @DefaultValue("64KB") DataSize other,
            @DefaultValue("20s") Duration time,
            @DefaultValue("2GB") DataSize file,
            @Name("file-time") @DefaultValue("3h") Duration fileTime) {}
}
