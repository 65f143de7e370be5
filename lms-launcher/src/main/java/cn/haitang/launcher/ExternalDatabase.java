package cn.haitang.launcher;

/** A database that runs elsewhere: it is only asked once whether it lets the application in. */
record ExternalDatabase(DatabaseAccount account) implements Database {

    @Override
    public void start() {
        account.check();
    }

    @Override
    public boolean isAlive() {
        return true;
    }

    @Override
    public void restart() {
        start();
    }

    @Override
    public void stop() {
        // not ours to stop
    }
}
