package cn.haitang.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one place where time enters: everything else injects {@link Clock}. UTC; millisecond ticks, as the database keeps them. */
@ApplicationScoped
public class SystemClock {

    @Produces
    @ApplicationScoped
    public Clock clock() {
        return Clock.tickMillis(java.time.ZoneOffset.UTC);
    }
}
