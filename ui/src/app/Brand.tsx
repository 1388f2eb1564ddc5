import icon from './assets/icon.svg';
import styles from './Brand.module.css';

export function Brand() {
  return (
    <div className={styles.brand}>
      <img src={icon} alt="" width={24} height={24} draggable={false} />
      <span className={styles.name}>Lobbycard</span>
    </div>
  );
}
