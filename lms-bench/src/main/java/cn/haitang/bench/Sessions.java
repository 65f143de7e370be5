package cn.haitang.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Signs trainees in, through the sign-in page, and writes the file from which the load tool's scripts take them. */
final class Sessions {

    private static final int AT_ONCE = 8;

    private final String base;

    Sessions(String base) {
        this.base = base;
    }

    /** One line a trainee: see driver.lua. @param watching each fetched the video and opened a playback */
    Path write(List<Trainee> people, boolean watching, Path file) {
        ExecutorService executor = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<String>> work = people.stream()
                    .<Callable<String>>map(each -> () -> line(each, watching))
                    .toList();
            StringBuilder lines = new StringBuilder();
            for (Future<String> line : executor.invokeAll(work)) {
                lines.append(line.get()).append('\n');
            }
            return Files.writeString(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            executor.shutdown();
        }
    }

    private String line(Trainee trainee, boolean watching) throws IOException {
        Browser browser = new Browser(base);
        browser.signIn(trainee.phone(), trainee.password());
        long size = 0;
        String playback = "";
        if (watching) {
            size = browser.fetch("/media/" + trainee.video() + "/video");
            playback = Heartbeats.reopen(browser, trainee);
        }
        return String.join(
                "\t",
                browser.cookie(),
                browser.csrf(),
                Long.toString(trainee.enrolment()),
                Long.toString(trainee.unit()),
                Long.toString(trainee.durationMs()),
                Long.toString(trainee.video()),
                Long.toString(size),
                playback,
                Long.toString(trainee.exam()),
                trainee.phone(),
                trainee.password());
    }
}
