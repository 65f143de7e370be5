package cn.haitang.shared.jobs;

/**
 * Carries out jobs of one kind. Found by CDI. The same job may come again after a crash: the second time must change
 * nothing more. Runs without a transaction and without a caller; call EJB services for the steps that write.
 */
public interface JobHandler {

    /** The kind, for example {@code media.recognise}. */
    String kind();

    /**
     * Does the work.
     *
     * @throws cn.haitang.shared.DomainException the job can never succeed: it fails for good with this code
     * @throws Exception anything else: tried again later, at most {@link JobRow#MAX_ATTEMPTS} times
     */
    void run(Job job) throws Exception;

    /** Which queue it stands in: the jobs of one queue are carried out one after the other, so others need not wait for them. */
    enum Lane {
        /** Seconds; somebody looks at the screen. */
        SHORT,
        /** Minutes; somebody waits. */
        LONG,
        /** Nobody waits: it makes better what works already. */
        SPARE
    }

    default Lane lane() {
        return Lane.SHORT;
    }

    /** Called once when the job has failed for good, so that its subject can say so. */
    default void failed(Job job, String errorCode) {}
}
