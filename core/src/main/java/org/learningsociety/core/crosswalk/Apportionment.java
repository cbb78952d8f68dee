package org.learningsociety.core.crosswalk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.learningsociety.core.number.Rational;
import org.learningsociety.core.problem.Problem;
import org.learningsociety.core.problem.Validated;
import org.learningsociety.core.territory.Basis;
import org.learningsociety.core.territory.Extent;
import org.learningsociety.core.territory.UnitId;

/** Gives the flows of one unit the shares that a user knows, on one basis. */
final class Apportionment {

    private final Basis basis;
    private final Source source;
    private final List<GivenShare> given;
    private final List<Problem> problems = new ArrayList<>();

    Apportionment(Basis basis, Source source, List<GivenShare> given) {
        this.basis = basis;
        this.source = source;
        this.given = given;
    }

    Validated<Source> apply() {
        Map<UnitId, Rational> shares = new HashMap<>();
        for (GivenShare share : given) {
            check(share);
            if (shares.put(share.to(), share.share()) != null) {
                refuse(CrosswalkProblem.SHARE_TWICE, share, Optional.empty());
            }
        }
        if (!problems.isEmpty()) {
            return Validated.failed(problems);
        }
        List<Flow> flows = source.flows().stream()
                .map(flow -> Optional.ofNullable(shares.get(flow.to()))
                        // What the events say already is not the user's.
                        .filter(share -> flow.on(basis).share().isEmpty())
                        .map(share -> flow.with(basis, exactly(share)))
                        .orElse(flow))
                .toList();
        Source apportioned = new Source(flows, source.untraced());
        if (!apportioned.canAddUpToOne(basis)) {
            refuse(CrosswalkProblem.SHARES_DO_NOT_ADD_UP, given.get(given.size() - 1), Optional.empty());
            return Validated.failed(problems);
        }
        return Validated.of(apportioned.narrowed(basis));
    }

    private static Extent exactly(Rational share) {
        Extent extent = Source.between(share, share);
        return extent.kind() == Extent.Kind.NOT_STATED ? Extent.part(share) : extent;
    }

    private void check(GivenShare share) {
        if (share.share().signum() < 0 || share.share().compareTo(Rational.ONE) > 0) {
            refuse(CrosswalkProblem.SHARE_OUT_OF_RANGE, share, Optional.empty());
            return;
        }
        Optional<Extent> stated = source.flows().stream()
                .filter(flow -> flow.to().equals(share.to()))
                .map(flow -> flow.on(basis))
                .filter(extent -> extent.high().signum() > 0)
                .findFirst();
        if (stated.isEmpty()) {
            refuse(CrosswalkProblem.NO_SUCH_LINK, share, Optional.empty());
        } else if (!agrees(stated.get(), share.share())) {
            refuse(CrosswalkProblem.SHARE_CONTRADICTS_EVENTS, share, stated);
        }
    }

    private static boolean agrees(Extent stated, Rational share) {
        boolean within = stated.low().compareTo(share) <= 0 && share.compareTo(stated.high()) <= 0;
        boolean allOrNothing = share.signum() == 0 || share.equals(Rational.ONE);
        return within && !(stated.kind() == Extent.Kind.PART && allOrNothing);
    }

    private void refuse(CrosswalkProblem code, GivenShare share, Optional<Extent> stated) {
        Map<String, String> arguments = new HashMap<>(Map.of(
                "unit", share.from().value(),
                "to", share.to().value(),
                "basis", share.basis().name(),
                "value", share.share().toString()));
        stated.ifPresent(extent -> arguments.put("extent", extent.toString()));
        problems.add(Problem.error(code, share.place(), arguments));
    }
}
