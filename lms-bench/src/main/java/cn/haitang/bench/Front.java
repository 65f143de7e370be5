package cn.haitang.bench;

/** What the load tool speaks to: the server itself, or what stands before it. */
@FunctionalInterface
interface Front extends AutoCloseable {

    /** {@code http://127.0.0.1:port}. */
    String address();

    @Override
    default void close() {}
}
