package org.learningsociety.examples.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.learningsociety.core.crosswalk.Measure;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.territory.AreaGroup;
import org.learningsociety.core.territory.CodeSystem;
import org.learningsociety.core.text.Language;
import org.learningsociety.reporting.review.ReviewKind;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/**
 * The program {@code learning-society}: {@code java -jar learning-society.jar unit --code 26740 --on 2025-06-30}.
 *
 * <p>Exit codes: 0 done; 1 done but with problems, or not found; 2 wrong usage; 3 a file could not be read or written.
 */
@Command(
        name = LearningSociety.NAME,
        description = {
            "Đơn vị hành chính theo thời gian, quy đổi số liệu, bộ tiêu chí và đánh giá; mỗi câu hỏi một lệnh.",
            "Administrative units in time, conversion of figures, rubrics and assessment; one verb for each question."
        },
        versionProvider = LearningSociety.Version.class,
        subcommands = {
            UnitVerb.class,
            BecameVerb.class,
            ConvertVerb.class,
            VintageVerb.class,
            RubricsVerb.class,
            TemplateVerb.class,
            ScoreVerb.class,
            ExplainVerb.class,
            ImproveVerb.class,
            LintVerb.class,
            PlansVerb.class,
            ComparePlansVerb.class,
            ResolvePlanVerb.class,
            MilestonesVerb.class,
            TargetsVerb.class,
            ReplayVerb.class,
            CertifyVerb.class,
            VerifyVerb.class,
            ReportVerb.class,
            SampleVerb.class,
            SchemaVerb.class,
            CompletionVerb.class
        },
        synopsisSubcommandLabel = "VERB",
        footer = {
            "",
            "Mã thoát / exit codes: 0 xong / done; 1 có vấn đề hoặc không tìm thấy / problems, or not found;",
            "2 gọi sai / wrong usage; 3 không đọc hoặc ghi được tệp / a file cannot be read or written."
        })
public final class LearningSociety {

    static final String NAME = "learning-society";

    private static final int FAULT = 1;
    private static final int WRONG_USAGE = 2;
    private static final int FILE_TROUBLE = 3;
    private static final int WIDTH = 100;

    // What Java puts for bytes of an argument that the machine's locale cannot read.
    private static final String UNREADABLE = "\uFFFD";

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "In hướng dẫn này. / Show this help.")
    boolean helpAsked;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "In phiên bản. / Show the version.")
    boolean versionAsked;

    private LearningSociety() {}

    /** The version that the jar says. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                NAME
                        + " "
                        + Optional.ofNullable(LearningSociety.class.getPackage().getImplementationVersion())
                                .orElse("(chưa đóng gói / not packaged)")
            };
        }
    }

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
        if (Arrays.stream(arguments).anyMatch(argument -> argument.contains(UNREADABLE))) {
            err.println(BothLanguages.say("usage.locale"));
            err.flush();
            return WRONG_USAGE;
        }
        int code = program().setOut(out).setErr(err).execute(arguments);
        out.flush();
        err.flush();
        return code;
    }

    private static CommandLine program() {
        CommandLine program = new CommandLine(new LearningSociety())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Language.class, Language::parse)
                .registerConverter(CodeSystem.class, CodeSystem::of)
                .registerConverter(Measure.class, ConvertVerb::measure)
                .registerConverter(TitleId.class, TitleId::of)
                .registerConverter(SubjectId.class, SubjectId::of)
                .registerConverter(AreaGroup.class, AreaGroup::of)
                .registerConverter(ReviewKind.class, LearningSociety::kind)
                .setParameterExceptionHandler(LearningSociety::wrongUsage)
                .setExecutionExceptionHandler(LearningSociety::failure);
        layOut(program);
        program.getSubcommands().values().forEach(LearningSociety::layOut);
        return program;
    }

    private static ReviewKind kind(String text) {
        return Arrays.stream(ReviewKind.values())
                .filter(kind -> WrongUsage.written(kind).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(text));
    }

    private static void layOut(CommandLine command) {
        UsageMessageSpec usage = command.getCommandSpec().usageMessage();
        usage.width(WIDTH);
        usage.sortOptions(false);
        usage.synopsisHeading("Cách gọi / Usage: ");
        usage.descriptionHeading("%n");
        usage.parameterListHeading("%nTham số / Parameters:%n");
        usage.optionListHeading("%nTùy chọn / Options:%n");
        usage.commandListHeading("%nCác lệnh / Verbs:%n");
    }

    private static int wrongUsage(ParameterException wrong, String[] arguments) {
        CommandLine verb = wrong.getCommandLine();
        PrintWriter err = verb.getErr();
        err.println(BothLanguages.say("usage.wrong"));
        err.println("  " + WrongUsage.say(wrong));
        err.println("Xem / see: " + verb.getCommandSpec().qualifiedName() + " --help");
        return WRONG_USAGE;
    }

    private static int failure(Exception failure, CommandLine verb, CommandLine.ParseResult arguments) {
        IOException reason = failure instanceof UncheckedIOException wrapped
                ? wrapped.getCause()
                : failure instanceof IOException direct ? direct : null;
        if (reason == null) {
            verb.getErr().println(BothLanguages.say("failure.fault", "failure", failure.toString()));
            return FAULT;
        }
        verb.getErr().println(sentence(reason));
        return FILE_TROUBLE;
    }

    private static String sentence(IOException reason) {
        String message = String.valueOf(reason.getMessage());
        if (reason instanceof NoSuchFileException) {
            return BothLanguages.say("failure.no-file", "file", message);
        }
        if (reason instanceof FileSystemException trouble && isFolder(trouble)) {
            return BothLanguages.say("failure.folder", "file", trouble.getFile());
        }
        if (reason instanceof AccessDeniedException) {
            return BothLanguages.say("failure.no-access", "file", message);
        }
        return BothLanguages.say("failure.file", "file", message);
    }

    private static boolean isFolder(FileSystemException trouble) {
        return Optional.ofNullable(trouble.getFile())
                .map(Path::of)
                .filter(Files::isDirectory)
                .isPresent();
    }

    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
    }
}
