package org.learningsociety.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.type.TypeKind;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The rules of the house for one module. A module's {@code ArchitectureTest} extends this class and lists its rooms, one
 * line each, with the rooms and libraries that each may depend on; a room that is not listed fails.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ArchitectureRules {
    private static final String ORGANIZATION = "org.learningsociety.";
    private static final Set<String> MODULES = Set.of("core", "criteria", "reporting");

    /** What every room may use. */
    private static final Set<String> EVERYWHERE = Set.of("java.", "org.immutables.", "org.jspecify.");

    /** What a room may use when its line says so. */
    private static final Map<String, Set<String>> LIBRARIES = Map.of(
            "jackson", Set.of("com.fasterxml.jackson."),
            "jte", Set.of("gg.jte."),
            "poi", Set.of("org.apache.poi.", "org.apache.xmlbeans.", "org.openxmlformats.schemas."),
            "slf4j", Set.of("org.slf4j."),
            "xml", Set.of("javax.xml.", "org.w3c.dom.", "org.xml.sax."));

    private static final Pattern GENERATED_NAME = Pattern.compile("(Immutable|With)[A-Z].*");
    private static final Pattern FLOATING_NAME =
            Pattern.compile("double|float|java\\.lang\\.(Double|Float)|java\\.util\\..*Double.*");

    private final String root;
    private final Map<String, Set<String>> rooms = new TreeMap<>();
    private final Set<String> floatingRooms = new TreeSet<>();
    private @Nullable JavaClasses imported;

    /**
     * Starts the list of a module.
     *
     * @param module the last part of its root package, such as {@code core}
     */
    protected ArchitectureRules(String module) {
        root = ORGANIZATION + module + ".";
    }

    /**
     * Lists a room.
     *
     * @param name the package below the module's root
     * @param allowed what it may depend on: a room of this module ({@code text}), one class of it ({@code
     *     territory.UnitId}), a room of a lower module ({@code core.text}), a whole module ({@code core.*}), every room of
     *     this module ({@code *}), or a library ({@code jackson})
     */
    protected final void room(String name, String... allowed) {
        Set<String> prefixes = new TreeSet<>(EVERYWHERE);
        prefixes.add(root + name + ".");
        for (String one : allowed) {
            prefixes.addAll(prefixes(one));
        }
        assertThat(rooms.put(name, prefixes)).as("listed twice: " + name).isNull();
    }

    /**
     * Allows double and float in a room. Its comment says why.
     *
     * @param name the room
     */
    protected final void floatingPointAllowedIn(String name) {
        floatingRooms.add(name);
    }

    private Set<String> prefixes(String allowed) {
        if (LIBRARIES.containsKey(allowed)) {
            return LIBRARIES.get(allowed);
        }
        int dot = allowed.indexOf('.');
        boolean otherModule = dot > 0 && MODULES.contains(allowed.substring(0, dot));
        String full = (otherModule ? ORGANIZATION : root) + allowed;
        return Set.of(full.endsWith("*") ? full.substring(0, full.length() - 1) : full + ".");
    }

    @Test
    void everyRoomIsListed() {
        Set<String> found = new TreeSet<>();
        classes().forEach(type -> found.add(roomOf(type)));
        found.removeAll(rooms.keySet());
        assertThat(found).as("packages without a line in ArchitectureTest").isEmpty();
    }

    @Test
    void arrowsAreAllowed() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : classes()) {
            Set<String> allowed = rooms.getOrDefault(roomOf(type), EVERYWHERE);
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                String name = target.getName().replace('$', '.') + ".";
                if (!target.isPrimitive() && allowed.stream().noneMatch(name::startsWith)) {
                    wrong.add(roomOf(type) + " -> " + target.getPackageName() + ": " + dependency.getDescription());
                }
            }
        }
        assertThat(wrong).as("arrows without a place in ArchitectureTest").isEmpty();
    }

    @Test
    void roomsFormNoCycle() {
        SlicesRuleDefinition.slices()
                .matching(root + "(*)..")
                .should()
                .beFreeOfCycles()
                .check(classes());
    }

    @Test
    void everyRoomIsNullMarked() {
        Set<String> unmarked = new TreeSet<>();
        for (JavaClass type : classes()) {
            boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
            if (!marked && !isTemplate(type)) {
                unmarked.add(type.getPackageName());
            }
        }
        assertThat(unmarked).as("packages without @NullMarked").isEmpty();
    }

    @Test
    void generatedClassesStayInside() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : classes()) {
            if (!isPublic(type)) {
                continue;
            }
            for (JavaMethod method : type.getAllMethods()) {
                boolean ours = method.getOwner().getName().startsWith(root);
                boolean written = !method.getModifiers().contains(JavaModifier.SYNTHETIC);
                if (ours && written && isVisible(method)) {
                    List<JavaClass> mentioned =
                            new ArrayList<>(method.getReturnType().getAllInvolvedRawTypes());
                    method.getParameterTypes().forEach(one -> mentioned.addAll(one.getAllInvolvedRawTypes()));
                    mentioned.stream()
                            .filter(ArchitectureRules::isGenerated)
                            .forEach(one -> wrong.add(method.getFullName() + " mentions " + one.getName()));
                }
            }
            for (JavaField field : type.getFields()) {
                if (isVisible(field)) {
                    field.getType().getAllInvolvedRawTypes().stream()
                            .filter(ArchitectureRules::isGenerated)
                            .forEach(one -> wrong.add(field.getFullName() + " mentions " + one.getName()));
                }
            }
        }
        assertThat(wrong).as("generated classes in public signatures").isEmpty();
    }

    @Test
    void compiledCodeHoldsNoFloatingPoint() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : classes().that(DescribedPredicate.describe("exact", one -> !isFloatingAllowed(one)))) {
            for (JavaField field : type.getFields()) {
                if (isFloating(field.getRawType())) {
                    wrong.add(field.getFullName());
                }
            }
            for (JavaCodeUnit unit : type.getCodeUnits()) {
                if (isFloating(unit.getRawReturnType())
                        || unit.getRawParameterTypes().stream().anyMatch(ArchitectureRules::isFloating)) {
                    wrong.add(unit.getFullName());
                }
            }
            for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                if (isFloating(access)) {
                    wrong.add(access.getDescription());
                }
            }
        }
        assertThat(wrong).as("double or float").isEmpty();
    }

    /** Sees what class files do not tell easily: local variables, casts and literals. */
    @Test
    void sourceHoldsNoFloatingPoint() throws IOException {
        Path sources = Path.of("src", "main", "java");
        Path base = sources.resolve(root.replace('.', '/'));
        List<Path> files;
        try (Stream<Path> walk = Files.walk(base)) {
            files = walk.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !floatingRooms.contains(
                            base.relativize(file).getName(0).toString()))
                    .sorted()
                    .toList();
        }
        List<String> wrong = new ArrayList<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new FloatingPointFinder(unit, positions).scan(unit, wrong);
            }
        }
        assertThat(wrong).as("double or float").isEmpty();
    }

    @Test
    void nothingHasMain() {
        List<String> mains = classes().stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method ->
                        method.getName().equals("main") && method.getModifiers().contains(JavaModifier.STATIC))
                .map(JavaMember::getFullName)
                .toList();
        assertThat(mains).as("main belongs to the examples").isEmpty();
    }

    private JavaClasses classes() {
        JavaClasses known = imported;
        if (known == null) {
            known = new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(root.substring(0, root.length() - 1))
                    .that(DescribedPredicate.describe(
                            "code", type -> !type.getSimpleName().equals("package-info")));
            imported = known;
        }
        return known;
    }

    private String roomOf(JavaClass type) {
        String below = type.getName().substring(root.length());
        int dot = below.indexOf('.');
        return dot < 0 ? "(root)" : below.substring(0, dot);
    }

    private boolean isFloatingAllowed(JavaClass type) {
        return floatingRooms.contains(roomOf(type));
    }

    private static boolean isTemplate(JavaClass type) {
        return type.getPackageName().endsWith(".template");
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(ArchitectureRules::isPublic).orElse(true);
    }

    private static boolean isVisible(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static boolean isGenerated(JavaClass type) {
        return GENERATED_NAME.matcher(type.getSimpleName()).matches()
                || type.getEnclosingClass().map(ArchitectureRules::isGenerated).orElse(false);
    }

    private static boolean isFloating(JavaAccess<?> access) {
        if (access.getTarget() instanceof AccessTarget.CodeUnitCallTarget call) {
            return isFloating(call.getRawReturnType())
                    || isFloating(call.getOwner())
                    || call.getRawParameterTypes().stream().anyMatch(ArchitectureRules::isFloating);
        }
        return false;
    }

    private static boolean isFloating(JavaClass type) {
        return FLOATING_NAME.matcher(type.getBaseComponentType().getName()).matches();
    }

    private static final class FloatingPointFinder extends TreeScanner<@Nullable Void, List<String>> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;

        FloatingPointFinder(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        @Override
        public @Nullable Void visitPrimitiveType(PrimitiveTypeTree tree, List<String> found) {
            TypeKind kind = tree.getPrimitiveTypeKind();
            if (kind == TypeKind.DOUBLE || kind == TypeKind.FLOAT) {
                add(tree, found);
            }
            return super.visitPrimitiveType(tree, found);
        }

        @Override
        public @Nullable Void visitLiteral(LiteralTree tree, List<String> found) {
            if (tree.getKind() == Tree.Kind.DOUBLE_LITERAL || tree.getKind() == Tree.Kind.FLOAT_LITERAL) {
                add(tree, found);
            }
            return super.visitLiteral(tree, found);
        }

        @Override
        public @Nullable Void visitIdentifier(IdentifierTree tree, List<String> found) {
            if (tree.getName().contentEquals("Double") || tree.getName().contentEquals("Float")) {
                add(tree, found);
            }
            return super.visitIdentifier(tree, found);
        }

        private void add(Tree tree, List<String> found) {
            long line = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
            found.add(unit.getSourceFile().getName() + ":" + line + " " + tree);
        }
    }
}
