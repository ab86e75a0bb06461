package se.nyhetsarkivet.evaluation;

import java.util.List;

/**
 * A collection of passages and what is asked of it.
 *
 * @param passages the collection
 * @param questions the questions, by kind
 */
record RetrievalTask(List<Passage> passages, List<QuestionSet> questions) {

    /**
     * Questions of one kind.
     *
     * @param name what the tables call them
     * @param questions the questions
     */
    record QuestionSet(String name, List<Question> questions) {

        QuestionSet {
            questions = List.copyOf(questions);
        }
    }

    RetrievalTask {
        passages = List.copyOf(passages);
        questions = List.copyOf(questions);
    }
}
