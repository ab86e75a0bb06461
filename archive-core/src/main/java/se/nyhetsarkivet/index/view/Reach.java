package se.nyhetsarkivet.index.view;

/** Which revisions of a view are searched. */
public enum Reach {
    /** Those in force. */
    IN_FORCE,
    /** Those in force and the earlier ones. */
    ALL
}
