package org.learningsociety.examples.cli;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.learningsociety.core.problem.Place;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.ProblemCode;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.text.MessageBundle;

/** What a call may ask for and not find. */
enum CallProblem implements ProblemCode {
    /** No rubric has this id, and no file this name. */
    UNKNOWN_RUBRIC("cli.unknown-rubric"),
    /** The evidence has nothing on this subject. */
    UNKNOWN_SUBJECT("cli.unknown-subject"),
    /** The rubric has no such level. */
    UNKNOWN_LEVEL("cli.unknown-level"),
    /** No plan has this id, and no file this name. */
    UNKNOWN_PLAN("cli.unknown-plan"),
    /** A file in a folder of data is of no kind that is read. */
    FILE_NOT_READ("cli.file-not-read"),
    /** Folders in a folder of data are not read. */
    FOLDER_NOT_READ("cli.folder-not-read"),
    /** A folder of data has no file that is read. */
    NO_DATA("cli.no-data"),
    /** Rubrics for one kind of subject ask for one indicator in different ways. */
    RUBRICS_DISAGREE("cli.rubrics-disagree");

    private final String id;

    CallProblem(String id) {
        this.id = id;
    }

    /** Says that what was asked for is none of those that there are. */
    <T> Validated<T> of(String source, String value, Collection<?> known) {
        String names = known.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return Validated.failed(Problem.error(this, new Place.Whole(source), Map.of("value", value, "known", names)));
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public MessageBundle messages() {
        return Messages.BUNDLE;
    }

    private static final class Messages {
        static final MessageBundle BUNDLE = MessageBundle.load(CallProblem.class, "cli");

        private Messages() {}
    }
}
