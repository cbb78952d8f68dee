package org.learningsociety.examples.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.learningsociety.core.text.Language;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/**
 * The program {@code learning-society}: {@code java -jar learning-society.jar unit --code 26740 --on 2025-06-30}.
 *
 * <p>Exit codes: 0 done; 1 done but with problems, or not found; 2 wrong usage; 3 a file could not be read or written.
 */
@Command(
        name = "learning-society",
        description = {
            "Đơn vị hành chính theo thời gian và quy đổi số liệu; mỗi câu hỏi một lệnh.",
            "Administrative units in time and conversion of figures; one verb for each question."
        },
        mixinStandardHelpOptions = true,
        version = "learning-society 0.1.0-SNAPSHOT",
        subcommands = {
            UnitVerb.class,
            BecameVerb.class,
            ConvertVerb.class,
            VintageVerb.class,
            SampleVerb.class,
            SchemaVerb.class,
            AutoComplete.GenerateCompletion.class
        },
        synopsisSubcommandLabel = "VERB")
public final class LearningSociety {

    private static final int FAULT = 1;
    private static final int WRONG_USAGE = 2;
    private static final int FILE_TROUBLE = 3;

    private LearningSociety() {}

    /**
     * Runs the program.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String[] arguments) {
        // The terminal of a Vietnamese user shows UTF-8, whatever the locale of the Java run time says.
        System.exit(run(utf8(FileDescriptor.out), utf8(FileDescriptor.err), arguments));
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new LearningSociety())
                .setOut(out)
                .setErr(err)
                .registerConverter(Language.class, Language::parse)
                .setParameterExceptionHandler(LearningSociety::wrongUsage)
                .setExecutionExceptionHandler(LearningSociety::failure);
        int code = line.execute(arguments);
        out.flush();
        err.flush();
        return code;
    }

    private static int wrongUsage(ParameterException wrong, String[] arguments) {
        CommandLine verb = wrong.getCommandLine();
        PrintWriter err = verb.getErr();
        err.println("Sai cách gọi / Wrong usage: " + wrong.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err);
        err.println("Xem / see: " + verb.getCommandSpec().qualifiedName() + " --help");
        return WRONG_USAGE;
    }

    private static int failure(Exception failure, CommandLine verb, CommandLine.ParseResult arguments) {
        IOException reason = failure instanceof UncheckedIOException wrapped
                ? wrapped.getCause()
                : failure instanceof IOException direct ? direct : null;
        if (reason == null) {
            verb.getErr()
                    .println(
                            "Lỗi của chương trình, xin báo lại / a fault of the program, please report it: " + failure);
            return FAULT;
        }
        verb.getErr().println(sentence(reason));
        return FILE_TROUBLE;
    }

    private static String sentence(IOException reason) {
        String message = String.valueOf(reason.getMessage());
        if (reason instanceof NoSuchFileException) {
            return String.format(Locale.ROOT, "Không tìm thấy tệp / no such file: %s", message);
        }
        if (reason instanceof AccessDeniedException) {
            return String.format(Locale.ROOT, "Không được phép đọc hoặc ghi / access denied: %s", message);
        }
        return String.format(Locale.ROOT, "Không đọc hoặc ghi được / cannot be read or written: %s", message);
    }

    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
    }
}
