package org.learningsociety.examples.programs;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.text.Language;
import org.learningsociety.core.text.MessageBundle;
import org.learningsociety.reporting.tally.Tally;
import org.learningsociety.reporting.wording.Wording;

/** What the user sees while the program works and when it is done: results on the output, the rest beside it. */
record Screen(Language language, PrintStream out, PrintStream err) {

    private static final MessageBundle WORDS = MessageBundle.load(Screen.class, "krong-no");

    void progress(String step) {
        err.println(say("progress." + step, Map.of()));
    }

    void problem(Problem problem) {
        err.println(say("problem", Map.of("problem", problem.message(language))));
    }

    void unreadable(IOException failure) {
        String reason = Objects.requireNonNullElse(failure.getMessage(), failure.toString());
        err.println(say("unreadable", Map.of("reason", reason)));
    }

    void summary(Results results, Path folder) {
        Wording wording = Wording.in(language);
        out.println();
        out.println(say(results.isSynthetic() ? "summary.title-synthetic" : "summary.title", Map.of()));
        out.println(say(
                "summary.rows",
                Map.of(
                        "received", wording.count(results.file().received()),
                        "accepted", wording.count(results.file().accepted()),
                        "aside", wording.count(results.file().setAside().size()))));
        results.rounds().forEach(round -> summary(round, wording));
        out.println();
        out.println(say("summary.note", Map.of()));
        out.println();
        out.println(say("summary.folder", Map.of()));
        out.println(folder);
    }

    private void summary(Results.Round round, Wording wording) {
        Tally tally = round.tally();
        out.println();
        out.println(wording.text(round.round().rubric().name()));
        out.println("  "
                + say(
                        "summary.round",
                        Map.of(
                                "on", wording.date(round.round().on()),
                                "subjects", wording.count(tally.expected()),
                                "met", wording.count(tally.met()),
                                "open", wording.count(tally.unknown()),
                                "missed", wording.count(tally.notMet()),
                                "excluded", wording.count(tally.excluded()))));
        out.println("  " + say("summary.rate", Map.of("statement", wording.statement(tally))));
    }

    private String say(String key, Map<String, String> arguments) {
        return WORDS.format(language, key, arguments);
    }
}
