package org.learningsociety.examples.cli;

import java.io.PrintWriter;
import java.util.Timer;
import java.util.TimerTask;

/** A line on the error output for work that takes over a second; shorter work stays silent. */
final class Progress {

    private static final long SECOND = 1000;

    private final Timer timer = new Timer("progress", true);

    private Progress() {}

    static Progress after(PrintWriter err, String line) {
        Progress progress = new Progress();
        TimerTask tell = new TimerTask() {
            @Override
            public void run() {
                err.println(line);
                err.flush();
            }
        };
        progress.timer.schedule(tell, SECOND);
        return progress;
    }

    void done() {
        timer.cancel();
    }
}
