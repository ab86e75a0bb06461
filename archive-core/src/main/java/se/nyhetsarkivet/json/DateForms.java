package se.nyhetsarkivet.json;

import java.util.Optional;
import java.util.function.Function;
import se.nyhetsarkivet.InvalidValueException;
import se.nyhetsarkivet.item.PartialDate;

/**
 * How the dates of an item are read.
 *
 * @param reading reads one; empty, or an {@link InvalidValueException}, if it cannot
 * @param otherwise the date of an item that states none that can be read, from what it states; an
 *     {@link InvalidValueException} if it has none
 */
public record DateForms(Function<String, Optional<PartialDate>> reading, Function<String, PartialDate> otherwise) {

    /** Only the form that an archive writes. */
    static final DateForms OF_AN_ARCHIVE = new DateForms(text -> Optional.of(PartialDate.parse(text)), stated -> {
        throw missing();
    });

    /**
     * Why an item without a date cannot be taken.
     *
     * @return the exception
     */
    public static InvalidValueException missing() {
        return new InvalidValueException("the item has no date (datePublished)");
    }

    Optional<PartialDate> read(String text) {
        return text.isBlank() ? Optional.empty() : reading.apply(text);
    }
}
