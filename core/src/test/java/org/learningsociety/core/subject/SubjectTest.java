package org.learningsociety.core.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.time.DateRange;

class SubjectTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "hộ-1", "a b", "a/b"})
    void refusesAnIdWithOtherCharacters(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SubjectId.of(value))
                .withMessageContaining("ASCII");
    }

    @Test
    void anIdHasAtMost64Characters() {
        assertThat(SubjectId.of("a".repeat(64)).value()).hasSize(64);
        assertThatIllegalArgumentException().isThrownBy(() -> SubjectId.of("a".repeat(65)));
    }

    @ParameterizedTest
    @EnumSource(SubjectKind.class)
    void everyKindHasALabelInBothLanguages(SubjectKind kind) {
        assertThat(kind.label().vi()).isNotEqualTo(kind.label().en());
    }

    @Test
    void aSubjectBelongsToAUnitOrNobodyKnows() {
        SubjectId id = SubjectId.of("ho-0042");
        assertThat(Subject.of(id, SubjectKind.HOUSEHOLD, UnitId.of("vn")).unit())
                .contains(UnitId.of("vn"));
        assertThat(new Subject(id, SubjectKind.HOUSEHOLD, Optional.empty()).unit())
                .isEmpty();
    }

    @Test
    void nobodyIsAMemberOfItself() {
        SubjectId id = SubjectId.of("ho-0042");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Membership.of(id, id, DateRange.ALWAYS))
                .withMessageContaining("ho-0042");
    }
}
