package se.nyhetsarkivet.web.press.settings;

import java.util.List;
import java.util.Optional;
import se.nyhetsarkivet.web.press.hours.OfficeHours;
import se.nyhetsarkivet.web.text.LocalText;

/**
 * The press service as an archivist has described it.
 *
 * @param contact whom to reach, and how
 * @param hours when
 * @param cases what applies to individual cases
 */
public record PressSettings(Contact contact, OfficeHours hours, IndividualCases cases) {

    /**
     * Whom to reach, and how.
     *
     * @param authority whose press service it is
     * @param telephone the number as people write it
     * @param email the address, or the empty string
     * @param outOfHours what applies when it is closed, or no text
     * @param channels the social channels
     */
    public record Contact(
            String authority, String telephone, String email, LocalText outOfHours, List<Channel> channels) {

        /** Copies the channels. */
        public Contact {
            channels = List.copyOf(channels);
        }

        /**
         * The number for a telephone.
         *
         * @return the address of a link, such as {@code tel:+46104856655}
         */
        public String telephoneLink() {
            String digits = telephone.replaceAll("\\(0\\)|[^0-9+]", "");
            return "tel:" + (digits.matches("0[1-9].*") ? "+46" + digits.substring(1) : digits);
        }
    }

    /**
     * A social channel.
     *
     * @param name what it is called
     * @param address its web address, if it is known
     */
    public record Channel(String name, Optional<String> address) {}

    /**
     * What applies to individual cases.
     *
     * @param guidance the guidance, or no text
     * @param mandateMustContain the checklist for a mandate
     */
    public record IndividualCases(LocalText guidance, List<LocalText> mandateMustContain) {

        /** Nothing is said of them. */
        public static final IndividualCases NONE = new IndividualCases(LocalText.NONE, List.of());

        /** Copies the list. */
        public IndividualCases {
            mandateMustContain = List.copyOf(mandateMustContain);
        }
    }
}
