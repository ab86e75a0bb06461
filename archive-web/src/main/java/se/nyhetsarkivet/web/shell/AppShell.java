package se.nyhetsarkivet.web.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** The document around the application: Aura, our own styles, light and dark as the reader's system has it. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles/base.css")
@StyleSheet("styles/page.css")
@StyleSheet("styles/search.css")
@StyleSheet("styles/time-line.css")
@StyleSheet("styles/results.css")
@StyleSheet("styles/reading.css")
@StyleSheet("styles/about.css")
@StyleSheet("styles/tools.css")
@StyleSheet("styles/selection.css")
@StyleSheet("styles/saved.css")
@StyleSheet("styles/changes.css")
@StyleSheet("styles/quotes.css")
@StyleSheet("styles/lists.css")
@StyleSheet("styles/compare.css")
@StyleSheet("styles/press.css")
@StyleSheet("styles/access.css")
@StyleSheet("styles/import.css")
@StyleSheet("styles/settings.css")
@StyleSheet("styles/print.css")
@ColorScheme(ColorScheme.Value.LIGHT_DARK)
@Viewport("width=device-width, initial-scale=1")
public class AppShell implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;

    /** Made by Vaadin. */
    public AppShell() {}

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "icons/favicon.svg", "any");
    }
}
