package se.nyhetsarkivet.intake.json;

/**
 * A list or an object that is open while a document is read.
 *
 * @param place the place of what is in the list, or of the object itself
 * @param list whether it is a list
 */
record Container(String place, boolean list) {

    /** What stands at the top of a document. */
    static final Container DOCUMENT = new Container("", true);

    /** The place of an object that begins in this container. */
    String placeWithin(String key) {
        return list ? place : place.isEmpty() ? key : place + "." + key;
    }

    Container opened(String key, boolean asList) {
        String within = placeWithin(key);
        return new Container(asList ? within + "[]" : within, asList);
    }
}
