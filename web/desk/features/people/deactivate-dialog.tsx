import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '../../../../contracts/staff';
import { staffKeys, updateStaff } from '../../lib/api/staff';
import { useErrorText } from '../../lib/use-error-text';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Strip } from '../../ui/states';
import { showToast } from '../../ui/toast';

export function DeactivateDialog({ person, onClose }: { person: StaffMember; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const errorText = useErrorText();
  const deactivate = useMutation({
    mutationFn: () => updateStaff(person.id, { active: false }),
    onSuccess: () => {
      showToast(t('settings.people.saved'));
      onClose();
    },
    onSettled: () => client.invalidateQueries({ queryKey: staffKeys.people }),
  });
  return (
    <Dialog title={t('settings.people.deactivateTitle', { name: person.name })} opened onClose={onClose}>
      <div className="stack">
        <p>{t('settings.people.deactivateText')}</p>
        {deactivate.error === null ? null : (
          <Strip tone="bad" icon="alert" live="assertive">
            {errorText(deactivate.error)}
          </Strip>
        )}
        <div className="dialog-end">
          <Button onClick={onClose} data-autofocus>
            {t('actions.cancel')}
          </Button>
          <Button look="danger" loading={deactivate.isPending} onClick={() => deactivate.mutate()}>
            {t('settings.people.deactivate')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
