package org.learningsociety.examples.cli;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.learningsociety.core.crosswalk.Measure;
import org.learningsociety.core.subject.SubjectId;
import org.learningsociety.core.subject.TitleId;
import org.learningsociety.core.territory.AreaGroup;
import org.learningsociety.core.territory.CodeSystem;
import org.learningsociety.core.text.Language;
import org.learningsociety.reporting.review.ReviewKind;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a call; picocli's own sentences know English only and show the names of Java types. */
final class WrongUsage {

    private static final int LONGEST = 60;
    private static final Map<Class<?>, String> EXAMPLES = Map.of(
            SubjectId.class, "dv-1",
            TitleId.class, "don-vi-hoc-tap",
            AreaGroup.class, "specially-difficult");

    private WrongUsage() {}

    static String say(ParameterException wrong) {
        if (wrong instanceof MissingParameterException missing) {
            return missing(missing.getMissing(), missing);
        }
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (wrong instanceof MutuallyExclusiveArgsException
                || wrong instanceof CommandLine.MaxValuesExceededException) {
            return BothLanguages.say("usage.exclusive", "reason", String.valueOf(wrong.getMessage()));
        }
        if (wrong instanceof OverwrittenOptionException twice) {
            return BothLanguages.say("usage.twice", "name", name(twice.getOverwritten()));
        }
        Optional<ArgSpec> argument = Optional.ofNullable(wrong.getArgSpec());
        if (argument.isPresent()) {
            return badValue(argument.get(), Optional.ofNullable(wrong.getValue()));
        }
        boolean noVerb = !wrong.getCommandLine().getSubcommands().isEmpty();
        return noVerb ? BothLanguages.say("usage.no-verb", "verbs", verbs(wrong)) : String.valueOf(wrong.getMessage());
    }

    private static String missing(List<ArgSpec> missing, MissingParameterException wrong) {
        if (missing.isEmpty()) {
            return String.valueOf(wrong.getMessage());
        }
        boolean oneOf = missing.stream().allMatch(argument -> argument.group() != null);
        String names =
                missing.stream().map(WrongUsage::name).distinct().collect(Collectors.joining(oneOf ? " | " : ", "));
        return BothLanguages.say(oneOf ? "usage.missing-one-of" : "usage.missing", "names", names);
    }

    private static String unmatched(UnmatchedArgumentException wrong) {
        String first = shortened(wrong.getUnmatched().get(0));
        if (wrong.isUnknownOption()) {
            String options =
                    join(wrong.getCommandLine().getCommandSpec().optionsMap().keySet());
            return BothLanguages.say("usage.unknown-option", Map.of("name", first, "options", options));
        }
        boolean verbExpected = !wrong.getCommandLine().getSubcommands().isEmpty();
        return verbExpected
                ? BothLanguages.say("usage.unknown-verb", Map.of("name", first, "verbs", verbs(wrong)))
                : BothLanguages.say("usage.unmatched", "value", first);
    }

    private static String badValue(ArgSpec argument, Optional<String> value) {
        boolean isWrapped =
                argument.typeInfo().isMultiValue() || argument.typeInfo().isOptional();
        Class<?> type = isWrapped ? argument.typeInfo().getAuxiliaryTypes()[0] : argument.type();
        String choices = choices(type);
        Map<String, String> arguments =
                Map.of("name", name(argument), "value", shortened(value.orElse("")), "choices", choices);
        if (type == LocalDate.class) {
            return BothLanguages.say("usage.date", arguments);
        }
        if (type == Measure.class) {
            return BothLanguages.say("usage.measure", arguments);
        }
        if (type == CodeSystem.class) {
            return BothLanguages.say("usage.system", arguments);
        }
        if (EXAMPLES.containsKey(type)) {
            Map<String, String> withExample = new TreeMap<>(arguments);
            withExample.put("example", String.valueOf(EXAMPLES.get(type)));
            return BothLanguages.say("usage.id", withExample);
        }
        return BothLanguages.say(choices.isEmpty() ? "usage.value" : "usage.choice", arguments);
    }

    private static String choices(Class<?> type) {
        return type == Language.class
                ? join(List.of(Language.VI, Language.EN))
                : type == ReviewKind.class
                        ? join(Arrays.stream(ReviewKind.values())
                                .map(WrongUsage::written)
                                .toList())
                        : type.isEnum() ? join(List.of(type.getEnumConstants())) : "";
    }

    /** Names of more than one word are written with hyphens on a command line. */
    static String written(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String verbs(ParameterException wrong) {
        return join(wrong.getCommandLine().getSubcommands().keySet());
    }

    private static String join(Collection<?> names) {
        return names.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
