package se.nyhetsarkivet.intake.wordpress;

import java.util.Set;

/**
 * The types of posts in which WordPress and plugins that many sites have keep files, menus, forms, styles and templates. Nobody
 * announces anything in them. All other types may hold news.
 */
final class TypesOfTheProgram {

    private static final Set<String> OF_WORDPRESS = Set.of(
            "attachment",
            "revision",
            "nav_menu_item",
            "custom_css",
            "customize_changeset",
            "oembed_cache",
            "user_request",
            "wp_block",
            "wp_template",
            "wp_template_part",
            "wp_global_styles",
            "wp_navigation",
            "wp_font_family",
            "wp_font_face");

    private static final Set<String> OF_PLUGINS = Set.of(
            "acf-field-group",
            "acf-field",
            "acf-post-type",
            "acf-taxonomy",
            "acf-ui-options-page",
            "wpcf7_contact_form",
            "flamingo_contact",
            "flamingo_inbound",
            "mc4wp-form",
            "wpforms",
            "elementor_library",
            "scheduled-action");

    private TypesOfTheProgram() {}

    static boolean include(String type) {
        return OF_WORDPRESS.contains(type) || OF_PLUGINS.contains(type);
    }
}
