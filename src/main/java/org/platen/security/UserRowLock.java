package org.platen.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.platen.quota.QuotaLock;

/** Locks the row of a user. In SQL, so that no entity is read. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class UserRowLock implements QuotaLock {

    @PersistenceContext EntityManager em;

    @Override
    public void lock(String user) {
        em.createNativeQuery("select name from platen_user where name = ?1 for update")
                .setParameter(1, user)
                .getResultList();
    }
}
