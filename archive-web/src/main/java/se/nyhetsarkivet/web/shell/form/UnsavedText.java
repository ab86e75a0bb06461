package se.nyhetsarkivet.web.shell.form;

/** Has the browser ask before a page is left with something that was typed and not saved; see unsaved-text.js. */
final class UnsavedText {

    private static final String SAVED = """
            this.querySelectorAll('input, textarea').forEach((field) => (field.kept = field.sent ?? field.value))
            """;

    private UnsavedText() {}

    static void watch(FormFields form) {
        form.addClassName("asks-before-leaving");
        form.getElement().setAttribute("data-unsaved", form.getTranslation("form.unsaved"));
        form.addAttachListener(attach -> attach.getUI().getPage().addJsModule("context://unsaved-text.js"));
    }

    static void saved(FormFields form) {
        form.getElement().executeJs(SAVED);
    }
}
