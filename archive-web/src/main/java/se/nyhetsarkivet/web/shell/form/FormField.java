package se.nyhetsarkivet.web.shell.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.io.Serializable;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A field of a form, with what stands beside it. */
final class FormField implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Component input;
    private final Paragraph hint = new Paragraph();
    private final Paragraph problem = new Paragraph();

    /**
     * A field without words beside it.
     *
     * @param id its id in the page
     * @param input what is written into
     */
    FormField(String id, Component input) {
        this.input = input;
        input.setId(id);
        hint.setId(id + "-hint");
        hint.addClassName("hint");
        problem.setId(id + "-problem");
        problem.addClassName("problem");
    }

    Component input() {
        return input;
    }

    /** Takes the words that explain the field, and gives the component with them. */
    Paragraph hint(String text) {
        hint.setText(text);
        describe();
        return hint;
    }

    /** Takes what is wrong with the field, if anything is, and gives the component that says so. */
    Paragraph problem(Optional<String> text) {
        problem.setText(text.orElse(""));
        if (text.isPresent()) {
            input.getElement().setAttribute("aria-invalid", "true");
        } else {
            input.getElement().removeAttribute("aria-invalid");
        }
        describe();
        return problem;
    }

    private void describe() {
        String described = Stream.of(problem, hint)
                .filter(words -> !words.getText().isEmpty())
                .map(words -> words.getId().orElseThrow())
                .collect(Collectors.joining(" "));
        if (described.isEmpty()) {
            input.getElement().removeAttribute("aria-describedby");
        } else {
            input.getElement().setAttribute("aria-describedby", described);
        }
    }

    /** What the browser says the text of a field is: of a box, whether it is ticked. */
    static String text(String id, int most) {
        String found = "document.getElementById('" + id + "')";
        return "(" + found + "?.type === 'checkbox' ? String(" + found + ".checked) : (" + found
                + "?.value ?? '').slice(0, " + most + "))";
    }
}
