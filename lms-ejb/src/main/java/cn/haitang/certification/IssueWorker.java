package cn.haitang.certification;

import cn.haitang.certification.BatchItems.Item;
import cn.haitang.organisation.CurrentPerson;
import cn.haitang.shared.DomainException;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Takes a few people of a batch at a time: gives each the number and makes the files. Every step may come again after a
 * crash: the number is given in the transaction that says so on the item, and files that were kept stay.
 */
@ApplicationScoped
public class IssueWorker {

    private static final Logger LOG = Logger.getLogger(IssueWorker.class.getName());
    private static final int CHUNK = 20;

    @Inject
    private BatchItems items;

    @Inject
    private BatchRows batches;

    @Inject
    private SerialNumbers serials;

    @Inject
    private CertificateIssuer issuer;

    @Inject
    private DocumentSealer sealer;

    @Inject
    private CurrentPerson current;

    /** Until nothing is left, or the batch is paused. Waits for what others have in hand: their claims may lapse. */
    void drain(long batch, BatchRows.Work work) {
        String worker = UUID.randomUUID().toString();
        LocalDate today = current.today();
        serials.prepare(work.issuerCode(), today.getYear());
        while (batches.running(batch).isPresent() && batches.progress(batch).left() > 0) {
            List<Item> chunk = Retries.onConflict(() -> items.claim(batch, worker, CHUNK));
            if (chunk.isEmpty()) {
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            } else {
                carryOut(batch, worker, chunk, work);
            }
        }
    }

    private void carryOut(long batch, String worker, List<Item> chunk, BatchRows.Work work) {
        List<Item> done = new ArrayList<>();
        for (Item item : chunk) {
            if (!Retries.onConflict(() -> items.goOn(batch, item.enrolmentId(), worker))) {
                break;
            }
            if (one(batch, item, work)) {
                done.add(item);
            }
        }
        Retries.onConflict(() -> {
            items.done(batch, done);
            items.release(batch, worker);
            return done;
        });
    }

    private boolean one(long batch, Item item, BatchRows.Work work) {
        try {
            String publicId = item.publicId() == null ? issue(batch, item, work) : item.publicId();
            sealer.seal(publicId);
            return true;
        } catch (DomainException refused) {
            failed(batch, item, refused);
        } catch (EJBException broken) {
            LOG.log(Level.WARNING, broken, () -> "batch " + batch + ", enrolment " + item.enrolmentId());
            failed(
                    batch,
                    item,
                    new DomainException(
                            Retries.isConflict(broken) ? CertificationError.BUSY : CertificationError.UNEXPECTED));
        }
        return false;
    }

    private void failed(long batch, Item item, DomainException refused) {
        Retries.onConflict(() -> {
            items.failed(batch, item.enrolmentId(), refused);
            return item;
        });
    }

    private String issue(long batch, Item item, BatchRows.Work work) {
        LocalDate today = current.today();
        CertificateIssuer.Order order = new CertificateIssuer.Order(
                work.typeId(),
                item.enrolmentId(),
                work.issuerCode(),
                today,
                work.askedBy(),
                IssueRight.of(work.askedBy(), today),
                batch);
        return Retries.onConflict(() -> issuer.issue(order)).publicId();
    }
}
