package se.nyhetsarkivet.intake.wordpress;

import java.util.Optional;
import se.nyhetsarkivet.Remedy;

/** Why a post is no news to keep. */
final class PostStatus {

    private PostStatus() {}

    /** Says of a type that it is none of those that are taken. */
    static String ofOtherType(String type) {
        return switch (type) {
            case "attachment" -> "a file attached to a post, not a post or page";
            case "nav_menu_item", "wp_navigation" -> "an entry of a menu, not a post or page";
            case "revision" -> "an earlier version of a post, not a post or page";
            default ->
                "of the type " + type + ", not a post or page; " + Remedy.POST_TYPE.words() + " to take them anyway";
        };
    }

    /** Says so of a status, unless the post is published for all. */
    static Optional<String> reasonToPassOver(String status, boolean hasPassword) {
        return switch (status) {
            case "", "publish" ->
                hasPassword ? Optional.of("protected by a password, not published for all") : Optional.empty();
            case "draft", "auto-draft" -> Optional.of("a draft, not published");
            case "future" -> Optional.of("to be published later, not published when the export was made");
            case "private" -> Optional.of("private, not published");
            case "pending" -> Optional.of("waiting for review, not published");
            case "trash" -> Optional.of("in the bin, not published");
            default -> Optional.of("its status is " + status + ", not published");
        };
    }
}
