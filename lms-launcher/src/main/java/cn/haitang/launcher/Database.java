package cn.haitang.launcher;

/** The database of a run: one that comes and goes with it, or one that somebody else looks after. */
interface Database {

    DatabaseAccount account();

    /** Returns when connections are accepted; refuses with a sentence when that can't be. */
    void start();

    /** False when it should be {@linkplain #restart() started again}. */
    boolean isAlive();

    void restart();

    void stop();
}
