package se.nyhetsarkivet.web.harvest;

/** An error that the protocol has a code for; its message tells the harvester's keeper what to do. */
final class OaiError extends Exception {

    private static final long serialVersionUID = 1L;

    /** The codes of OAI-PMH 2.0, as they are written. */
    enum Code {
        BAD_ARGUMENT("badArgument"),
        BAD_RESUMPTION_TOKEN("badResumptionToken"),
        BAD_VERB("badVerb"),
        CANNOT_DISSEMINATE_FORMAT("cannotDisseminateFormat"),
        ID_DOES_NOT_EXIST("idDoesNotExist"),
        NO_RECORDS_MATCH("noRecordsMatch"),
        NO_SET_HIERARCHY("noSetHierarchy");

        private final String written;

        Code(String written) {
            this.written = written;
        }

        String written() {
            return written;
        }
    }

    private final Code code;

    OaiError(Code code, String message) {
        super(message);
        this.code = code;
    }

    Code code() {
        return code;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
