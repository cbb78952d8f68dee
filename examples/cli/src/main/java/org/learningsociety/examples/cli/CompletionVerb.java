package org.learningsociety.examples.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The script by which a shell completes the verbs and options. */
@Command(
        name = "generate-completion",
        description = {
            "In kịch bản để bash hoặc zsh tự hoàn thành lệnh khi bấm phím Tab.",
            "Print the script by which bash or zsh complete a call at the Tab key.",
            "",
            "  alias learning-society='java -jar learning-society.jar'",
            "  source <(learning-society generate-completion)"
        })
final class CompletionVerb implements Callable<Integer> {

    @Spec
    private CommandSpec verb = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        verb.commandLine()
                .getOut()
                .print(AutoComplete.bash(LearningSociety.NAME, verb.root().commandLine()));
        return 0;
    }
}
