package org.learningsociety.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.subject.Membership;
import org.learningsociety.core.subject.Subject;
import org.learningsociety.core.territory.Chronicle;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.core.testkit.SubjectArbitraries;
import org.learningsociety.core.testkit.TerritoryArbitraries;

class TerritoryCodecsProperties {

    @Provide
    Arbitrary<Chronicle> hierarchies() {
        return TerritoryArbitraries.hierarchies();
    }

    @Provide
    Arbitrary<Subject> subjects() {
        return SubjectArbitraries.subjects(List.of(UnitId.of("vn"), UnitId.of("vn-hue")));
    }

    @Provide
    Arbitrary<Membership> memberships() {
        return SubjectArbitraries.memberships();
    }

    @Property(tries = 100)
    @Label("P-08 a chronicle is read as it was written, and written alike again")
    void p08ChroniclesRoundTrip(@ForAll("hierarchies") Chronicle chronicle) {
        JsonFormat<Chronicle> format = TerritoryCodecs.chronicle();
        String text = format.write(chronicle);

        assertThat(format.read("x.json", text)).isEqualTo(Validated.of(chronicle));
        assertThat(format.write(format.read("x.json", text).orElseThrow())).isEqualTo(text);
    }

    @Property(tries = 100)
    @Label("P-08 subjects and memberships are read as they were written")
    void p08SubjectsRoundTrip(@ForAll("subjects") Subject subject, @ForAll("memberships") Membership membership) {
        JsonFormat<Subject> subjects = JsonFormat.of("x", 1, 0, SubjectCodecs.subject());
        JsonFormat<Membership> memberships = JsonFormat.of("x", 1, 0, SubjectCodecs.membership());

        assertThat(subjects.read("x", subjects.write(subject))).isEqualTo(Validated.of(subject));
        assertThat(memberships.read("x", memberships.write(membership))).isEqualTo(Validated.of(membership));
    }

    @Example
    void everythingWrongIsSaidAtOnceAndAtItsPlace() {
        String text = """
                {
                  "format": "learning-society-gazetteer/1.0",
                  "levels": [{"from": "2021-11-01", "value": [{"level": "Commune", "types": ["Xã"]}]}],
                  "acts": [{
                    "enactment": {"operatesFrom": "01/7/2025", "citations": [], "verification": "SURE"},
                    "events": [
                      {"event": "retype", "id": "x", "unit": "Vn", "typ": "xã"},
                      {"event": "merge", "id": "y", "into": "a", "from": []},
                      {"event": "move", "id": "z"}
                    ]
                  }],
                  "aliases": [], "areas": []
                }
                """;

        assertThat(TerritoryCodecs.chronicle().read("x.json", text).problems().stream()
                        .map(Problem::toString)
                        .map(problem ->
                                problem.replaceFirst("^ERROR (\\S+) Json\\[source=x.json, pointer=([^,]*).*", "$1 $2")))
                .contains(
                        "json.unreadable-text /levels/0/value/0/level",
                        "json.unreadable-text /levels/0/value/0/types/0",
                        "json.unreadable-text /acts/0/enactment/operatesFrom",
                        "json.unknown-name /acts/0/enactment/verification",
                        "json.missing-field /acts/0/events/0",
                        "json.unreadable-text /acts/0/events/0/unit",
                        "json.unknown-field /acts/0/events/0/typ",
                        "json.invalid /acts/0/events/1",
                        "json.unknown-name /acts/0/events/2/event");
    }
}
