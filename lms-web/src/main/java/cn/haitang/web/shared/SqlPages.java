package cn.haitang.web.shared;

import cn.haitang.shared.Page;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/**
 * A table whose rows are cut in SQL: one query brings the rows of a page and how many there are on all pages.
 *
 * @param <T> a view record
 */
public final class SqlPages<T> extends LazyDataModel<T> {

    private static final long serialVersionUID = 1L;

    /** Brings a page of rows. */
    @FunctionalInterface
    public interface Source<T> {
        Page<T> page(int first, int size);
    }

    private final transient Source<T> source;
    private final transient ToLongFunction<T> id;

    public SqlPages(Source<T> source, ToLongFunction<T> id) {
        this.source = source;
        this.id = id;
    }

    /** After a change: the rows are read anew when they are shown. */
    public void reload() {
        setWrappedData(null);
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return getRowCount();
    }

    @Override
    public List<T> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
        Page<T> page = source.page(first, size);
        setRowCount((int) Math.min(Integer.MAX_VALUE, page.total()));
        return page.items();
    }

    @Override
    public String getRowKey(T row) {
        return String.valueOf(id.applyAsLong(row));
    }
}
