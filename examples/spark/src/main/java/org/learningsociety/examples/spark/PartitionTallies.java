package org.learningsociety.examples.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.learningsociety.core.territory.UnitId;
import org.learningsociety.reporting.json.ReportingFormats;
import org.learningsociety.reporting.tally.Strata;

/** What a task sends home: its tallies as canonical JSON, compressed, and what was wrong with the first rows that it set aside. */
final class PartitionTallies implements Serializable {

    private static final long serialVersionUID = 1;

    private final int partition;
    private final byte[] zipped;
    private final List<String> problems;

    PartitionTallies(int partition, Strata<UnitId> tallies, List<String> problems) {
        this.partition = partition;
        this.zipped = zip(ReportingFormats.tallies().encode(tallies).toString());
        this.problems = problems;
    }

    int partition() {
        return partition;
    }

    /** How much goes over the network. */
    int bytes() {
        return zipped.length;
    }

    List<String> problems() {
        return problems;
    }

    Strata<UnitId> tallies() {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return ReportingFormats.tallies()
                    .read("partition " + partition, in.readAllBytes())
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zip(String text) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }
}
