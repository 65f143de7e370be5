package cn.haitang.web.certification;

import cn.haitang.shared.Page;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/**
 * Rows of a table that are read page by page. Remembers the rows that were seen, so that a selection outlives turning
 * the page.
 */
public class LazyRows<T> extends LazyDataModel<T> {

    private static final long serialVersionUID = 1L;

    /** One page of the list; {@code first} counts from 0. */
    public interface Source<T> extends Serializable {
        Page<T> page(int first, int size);
    }

    /** What tells a row from the others. */
    public interface Key<T> extends Serializable {
        String of(T row);
    }

    private final Source<T> source;
    private final Key<T> key;
    private final Map<String, T> seen = new HashMap<>();

    public LazyRows(Source<T> source, Key<T> key) {
        this.source = source;
        this.key = key;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return getRowCount();
    }

    @Override
    public List<T> load(int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
        Page<T> page = source.page(first, size);
        setRowCount((int) page.total());
        page.items().forEach(row -> seen.put(key.of(row), row));
        return page.items();
    }

    @Override
    public @Nullable T getRowData(String rowKey) {
        return seen.get(rowKey);
    }

    @Override
    public String getRowKey(T row) {
        return key.of(row);
    }
}
